package org.proofmark.batch.labels;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.NumberSet;

/** Hands out the numbers of this partition's parts. Which are finished is known from their files, not from a checkpoint. */
@Named("labelPartReader")
@Dependent
public class LabelPartReader implements ItemReader {
    @Inject
    @BatchProperty(name = "parts")
    private @Nullable String parts;

    private List<Integer> numbers = List.of();
    private int next;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        numbers = NumberSet.numbers(parts == null ? "" : parts);
    }

    @Override
    public @Nullable Object readItem() {
        return next < numbers.size() ? numbers.get(next++) : null;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
