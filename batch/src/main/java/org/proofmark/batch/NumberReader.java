package org.proofmark.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the numbers of this partition. What of them is done already is known from rows or files, not from a checkpoint: a restart
 * deals only the rest out.
 */
public abstract class NumberReader implements ItemReader {
    @Inject
    @BatchProperty(name = NumberPartitions.NUMBERS)
    private @Nullable String text;

    private List<Integer> numbers = List.of();
    private int next;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        // A property that resolves to nothing arrives as null.
        numbers = NumberSet.numbers(text == null ? "" : text);
    }

    @Override
    public @Nullable Object readItem() {
        return next < numbers.size() ? numbers.get(next++) : null;
    }

    /** Whether a number was handed out. */
    protected boolean begun() {
        return next > 0;
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
