package org.proofmark.models.network.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.simulator.FiveClasses;
import org.proofmark.models.simulator.Split;

/** The photographs of the published experiment, made once and kept. */
record FiveSet(List<FivePicture> pictures) {
    private static final int PIECE = 20;

    static FiveSet of(TrainingRun run, Split split, boolean similar, int count) {
        Shelf shelf = Shelf.of(
                run.data(),
                "five-" + split,
                "five classes, " + split + ", similar " + similar + ", seed 31, crop " + FivePicture.CROP + ", flat "
                        + FivePicture.FLAT + ", " + KeyedStatistics.COUNT + " statistics, world 1");
        FiveClasses source = new FiveClasses(split, similar, 31);
        List<FivePicture> pictures = new ArrayList<>();
        for (int from = 0; from < count; from += PIECE) {
            int first = from;
            byte[] piece = shelf.kept(String.format(Locale.ROOT, "%06d.bin", from), () -> made(source, similar, first));
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(piece))) {
                for (int i = 0; i < Math.min(PIECE, count - from); i++) {
                    pictures.add(FivePicture.read(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (from / PIECE % 5 == 4) {
                run.say("  %s photographs: %d of %d", split, from + PIECE, count);
            }
        }
        return new FiveSet(pictures);
    }

    private static byte[] made(FiveClasses source, boolean similar, int from) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            for (int i = 0; i < PIECE; i++) {
                source.picture(from + i, picture -> {
                    try {
                        FivePicture.of(picture, similar).write(to);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    FiveSet where(Predicate<FivePicture> which) {
        return new FiveSet(pictures.stream().filter(which).toList());
    }

    /** These alone. @param from the first of them @param to behind the last */
    FiveSet part(int from, int to) {
        return new FiveSet(pictures.subList(from, to));
    }

    /** These, and behind them those. */
    FiveSet and(FiveSet others) {
        return new FiveSet(
                Stream.concat(pictures.stream(), others.pictures.stream()).toList());
    }

    int size() {
        return pictures.size();
    }

    int[] actual() {
        return pictures.stream().mapToInt(FivePicture::actual).toArray();
    }
}
