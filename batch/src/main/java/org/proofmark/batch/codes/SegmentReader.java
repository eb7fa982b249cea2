package org.proofmark.batch.codes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.NumberReader;
import org.proofmark.foundation.Faults;

/** Hands out the numbers of this partition's segments. */
@Named("segmentReader")
@Dependent
public class SegmentReader extends NumberReader {
    @Inject
    private Faults faults;

    @Override
    public @Nullable Object readItem() {
        if (begun()) {
            // Asked for more, so the chunk before is committed; or at the end of a chunk's first item, which is as good
            // a place to die.
            faults.at("after-commit");
        }
        return super.readItem();
    }

    @Override
    public void close() {
        faults.at("after-commit");
    }
}
