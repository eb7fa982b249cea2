package org.proofmark.models.network.training;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.network.KeyedInput;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.KeyedExamples;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/**
 * Simulated photographs, read and laid flat by the product's own reader, made once and kept.
 *
 * @param unread photographs that the reader could not lay flat; they are neither learned from nor judged
 */
record KeyedPictures(List<Picture> pictures, int unread) {
    /** Dots a side of version 4. */
    static final int SIDE = 33 * 12;

    private static final int DOTS = SIDE * SIDE;
    private static final int RECORD = 3 + DOTS;

    /**
     * @param packed a byte a dot: the brightness in 64 steps from -0.25 to 1.25, then whether black is expected and whether it is a cell
     * @param retake whether the reader would ask for a better photograph
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Picture(KeyedExample.Kind kind, @Nullable Attack attack, boolean retake, byte[] packed) {
        /** A square of it as {@link KeyedInput} has it. */
        void input(int left, int top, int size, float[] to, int at) {
            int i = at;
            for (int y = top; y < top + size; y++) {
                for (int x = left; x < left + size; x++, i += KeyedInput.CHANNELS) {
                    int b = packed[y * SIDE + x] & 0xff;
                    float seen = 2 * ((b >> 2) * 1.5f / 63 - 0.25f) - 1;
                    float wanted = (b & 2) != 0 ? -1 : 1;
                    boolean cell = (b & 1) != 0;
                    to[i] = seen;
                    to[i + 1] = wanted;
                    to[i + 2] = cell ? seen * wanted : 0;
                    to[i + 3] = cell ? 1 : 0;
                }
            }
        }
    }

    /** @param across as {@link KeyedExamples#label} */
    static KeyedPictures of(TrainingRun run, Split split, long seed, int first, int labels, int across) {
        Shelf shelf = Shelf.of(
                run.data(),
                "keyed-" + split,
                "keyed, " + split + ", seed " + seed + ", across " + across + ", world 1, packing 1");
        KeyedExamples source = new KeyedExamples(split, seed);
        List<Picture> pictures = new ArrayList<>();
        int unread = 0;
        for (int n = first; n < first + labels; n++) {
            int number = n;
            ByteBuffer kept = ByteBuffer.wrap(
                    shelf.kept(String.format(Locale.ROOT, "%06d.bin", n), () -> made(source, number, across)));
            unread += kept.get();
            while (kept.hasRemaining()) {
                KeyedExample.Kind kind = KeyedExample.Kind.values()[kept.get()];
                int attack = kept.get();
                boolean retake = kept.get() != 0;
                byte[] packed = new byte[DOTS];
                kept.get(packed);
                pictures.add(new Picture(kind, attack < 0 ? null : Attack.values()[attack], retake, packed));
            }
            if ((n - first) % 20 == 19) {
                run.say("  %s labels: %d of %d", split, n - first + 1, labels);
            }
        }
        return new KeyedPictures(pictures, unread);
    }

    private static byte[] made(KeyedExamples source, int number, int across) {
        ByteBuffer to = ByteBuffer.allocate(1 + 6 * RECORD);
        to.put((byte) 0);
        source.label(number, across, example -> {
            RectifiedLabel flat = flat(example);
            if (flat == null) {
                to.put(0, (byte) (to.get(0) + 1));
                return;
            }
            Attack attack = example.attack();
            to.put((byte) example.kind().ordinal());
            to.put((byte) (attack == null ? -1 : attack.ordinal()));
            to.put((byte) (flat.retake() == null ? 0 : 1));
            pack(flat, example.expected(), to);
        });
        byte[] made = new byte[to.position()];
        to.rewind();
        to.get(made);
        return made;
    }

    private static @Nullable RectifiedLabel flat(KeyedExample example) {
        LabelCapture capture = PatientReader.read(example.shot().photograph());
        LabelCapture.Label label = capture == null ? null : capture.label();
        MarkedSymbol expected = example.expected();
        if (label == null || !label.modules().equals(expected.modules())) {
            return null;
        }
        return LabelRectifier.rectify(label, expected);
    }

    private static void pack(RectifiedLabel flat, MarkedSymbol expected, ByteBuffer to) {
        int quiet = expected.quietDots();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float held = Math.max(-0.25f, Math.min(1.25f, flat.grey()[y * SIDE + x]));
                int b = Math.round((held + 0.25f) * 63 / 1.5f) << 2;
                b |= expected.black(x + quiet, y + quiet) ? 2 : 0;
                b |= expected.isCell(x + quiet, y + quiet) ? 1 : 0;
                to.put((byte) b);
            }
        }
    }
}
