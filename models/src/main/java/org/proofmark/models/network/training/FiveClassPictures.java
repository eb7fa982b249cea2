package org.proofmark.models.network.training;

import java.util.Locale;
import org.proofmark.models.simulator.FiveClasses;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.simulator.Split;
import org.proofmark.reading.GreyImage;

/**
 * The pictures of the published experiment at one size, made once and kept.
 *
 * @param pixels one picture after the other
 * @param actual class of each
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record FiveClassPictures(byte[] pixels, int[] actual) {
    /** Pixels a side: what a network of that time is shown. */
    static final int SIDE = 224;

    private static final int CHUNK = 20;

    static FiveClassPictures of(Workshop workshop, Split split, boolean similar, int count) {
        String settings = "five classes, " + split + ", similar " + similar + ", seed 31, side " + SIDE + ", world 1";
        Shelf shelf = Shelf.of(workshop.data(), "five-" + split, settings);
        byte[] pixels = new byte[count * SIDE * SIDE];
        int[] actual = new int[count];
        FiveClasses source = new FiveClasses(split, similar, 31);
        for (int from = 0; from < count; from += CHUNK) {
            int first = from;
            byte[] chunk = shelf.kept(String.format(Locale.ROOT, "%06d.bin", from), () -> made(source, first));
            int here = Math.min(CHUNK, count - from);
            for (int i = 0; i < here; i++) {
                actual[from + i] = chunk[i];
            }
            System.arraycopy(chunk, CHUNK, pixels, from * SIDE * SIDE, here * SIDE * SIDE);
            if (from / CHUNK % 5 == 4) {
                workshop.say("  %s pictures: %d of %d", split, from + here, count);
            }
        }
        return new FiveClassPictures(pixels, actual);
    }

    private static byte[] made(FiveClasses source, int from) {
        byte[] chunk = new byte[CHUNK + CHUNK * SIDE * SIDE];
        for (int i = 0; i < CHUNK; i++) {
            int at = i;
            source.picture(from + i, picture -> {
                chunk[at] = (byte) picture.actual().ordinal();
                shrunk(picture.shot().photograph(), chunk, CHUNK + at * SIDE * SIDE);
            });
        }
        return chunk;
    }

    /** To the size, the shorter direction stretched, as a loader of picture folders does. */
    private static void shrunk(Photograph photograph, byte[] to, int at) {
        GreyImage picture = new GreyImage(photograph.width(), photograph.height(), photograph.pixels());
        while (Math.min(picture.width(), picture.height()) >= 2 * SIDE) {
            picture = picture.half();
        }
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                to[at + y * SIDE + x] = (byte) Math.round(
                        picture.sample((x + 0.5) * picture.width() / SIDE, (y + 0.5) * picture.height() / SIDE));
            }
        }
    }

    /** Pictures as a network takes them, -1 to 1. */
    float[] batch(int[] which, int from, int to) {
        int size = SIDE * SIDE;
        float[] batch = new float[(to - from) * size];
        for (int i = from; i < to; i++) {
            for (int k = 0; k < size; k++) {
                batch[(i - from) * size + k] = (pixels[which[i] * size + k] & 0xff) / 127.5f - 1;
            }
        }
        return batch;
    }
}
