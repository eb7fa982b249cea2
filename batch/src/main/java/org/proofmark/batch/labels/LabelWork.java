package org.proofmark.batch.labels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.RenderedLabels;

/**
 * What a job {@code render-labels} has to make: which labels, in which parts, under which names.
 *
 * @param first position of the first label
 * @param count labels in all
 */
record LabelWork(LabelRequest request, Path folder, long first, long count) {
    int parts() {
        return Math.toIntExact((count + RenderedLabels.PART - 1) / RenderedLabels.PART);
    }

    List<Integer> missing() {
        return IntStream.range(0, parts()).filter(part -> !isDone(part)).boxed().toList();
    }

    /** Labels in parts that are finished. */
    long done() {
        return IntStream.range(0, parts())
                .filter(this::isDone)
                .mapToLong(this::labelsOf)
                .sum();
    }

    long firstOf(int part) {
        return first + (long) part * RenderedLabels.PART;
    }

    int labelsOf(int part) {
        return (int) Math.min(RenderedLabels.PART, count - (long) part * RenderedLabels.PART);
    }

    Path file(int part) {
        return folder.resolve(String.format(
                Locale.ROOT, "labels-%05d.%s", part + 1, request.format().extension()));
    }

    private boolean isDone(int part) {
        return Files.exists(file(part));
    }
}
