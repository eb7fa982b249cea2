package org.proofmark.models.offline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a result in the queue.
 *
 * @param scan id under which it waits there; null where it does not
 * @param missing whether it should wait there, and does not
 */
record Queued(@Nullable UUID scan, boolean missing) {
    /** No scan can be made of it, or there is no queue. */
    static final Queued NO_SCAN = new Queued(null, false);

    static final Queued MISSING = new Queued(null, true);

    static Queued as(UUID scan) {
        return new Queued(scan, false);
    }
}
