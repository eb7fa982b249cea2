package org.proofmark.batch.codes;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.JobArtifact;
import org.proofmark.batch.NumberSet;
import org.proofmark.foundation.Faults;

/** Hands out the numbers of this partition's segments. Which are written already is known from their rows, not from a checkpoint. */
@Named("segmentReader")
@Dependent
public class SegmentReader extends JobArtifact implements ItemReader {
    @Inject
    @BatchProperty(name = "segments")
    private @Nullable String segments;

    @Inject
    private Faults faults;

    private List<Integer> numbers = List.of();
    private int next;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        // A property that resolves to nothing arrives as null.
        numbers = NumberSet.numbers(segments == null ? "" : segments);
    }

    @Override
    public @Nullable Object readItem() {
        if (next > 0) {
            // Asked for more, so the chunk before is committed; or at the end of a chunk's first item, which is as good
            // a place to die.
            faults.at("after-commit");
        }
        return next < numbers.size() ? numbers.get(next++) : null;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return null;
    }

    @Override
    public void close() {
        faults.at("after-commit");
    }
}
