package org.proofmark.models.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.KeyedExamples;
import org.proofmark.models.simulator.Split;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

/**
 * Photographs of the simulated world, read and laid flat by the product's own reader and turned into statistics. Kept in pieces on disk as
 * they are made, so that a run that was broken off goes on where it stopped.
 *
 * @param across pixels across the label; 0 for what the drawn cameras give
 * @param mixed whether printers and cameras are mixtures of the split's families, and not the families themselves
 */
record KeyedSet(Split split, long seed, int labels, double across, boolean mixed) {
    /** Labels a piece. */
    private static final int PIECE = 5;

    /** By the split's own families. */
    KeyedSet(Split split, long seed, int labels, double across) {
        this(split, seed, labels, across, false);
    }

    /** @param progress is told how many of how many labels there are */
    List<KeyedRow> rows(Path folder, Consumer<String> progress) throws IOException {
        Path kept = folder.resolve(String.format(
                java.util.Locale.ROOT,
                "%s%s-%d-%s-%d",
                mixed ? "mixed-" : "",
                split,
                seed,
                across == 0 ? "drawn" : Integer.toString((int) across),
                KeyedStatistics.COUNT));
        Files.createDirectories(kept);
        int pieces = (labels + PIECE - 1) / PIECE;
        AtomicInteger done = new AtomicInteger();
        ThreadLocal<KeyedExamples> sources = ThreadLocal.withInitial(
                () -> mixed ? KeyedExamples.mixed(split, seed) : new KeyedExamples(split, seed));
        try {
            IntStream.range(0, pieces).parallel().forEach(piece -> {
                Path file = kept.resolve(piece + ".rows");
                if (!Files.exists(file)) {
                    write(file, piece, sources.get());
                }
                progress.accept(kept.getFileName() + ": " + Math.min(labels, done.addAndGet(PIECE)) + " of " + labels
                        + " labels");
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<KeyedRow> rows = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            rows.addAll(KeyedRows.read(kept.resolve(piece + ".rows")));
        }
        rows.removeIf(row -> row.label() >= labels);
        return rows;
    }

    private void label(int label, KeyedExamples source, List<KeyedRow> to) {
        // The first photograph of each label is a genuine one and says who printed it.
        String[] printers = new String[1];
        source.label(label, across, example -> {
            if (printers[0] == null) {
                printers[0] = example.printers();
            }
            to.add(row(label, printers[0], example, KeyedStatistics::of));
        });
    }

    /** One photograph as the product's reader and the numbers see it. @param printers who printed the genuine label */
    static KeyedRow row(
            int label,
            String printers,
            KeyedExample example,
            BiFunction<RectifiedLabel, MarkedSymbol, float[]> numbers) {
        MarkedSymbol expected = example.expected();
        LabelCapture capture = PatientReader.read(example.shot().photograph());
        RectifiedLabel flat = null;
        if (capture != null && capture.label() != null) {
            LabelCapture.Label seen = capture.label();
            // A label that reads as another size was misread.
            if (seen.modules().width() == expected.modules().width()) {
                flat = LabelRectifier.rectify(seen, expected);
            }
        }
        return new KeyedRow(
                label,
                example.kind(),
                printers,
                example.attack(),
                example.shot().camera().family(),
                example.shot().scene().kind().name(),
                example.shot().camera().pxAcross(),
                flat != null && flat.retake() != null,
                flat == null ? new float[0] : numbers.apply(flat, expected));
    }

    private void write(Path file, int piece, KeyedExamples source) {
        List<KeyedRow> rows = new ArrayList<>();
        for (int label = piece * PIECE; label < (piece + 1) * PIECE; label++) {
            label(label, source, rows);
        }
        try {
            KeyedRows.write(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
