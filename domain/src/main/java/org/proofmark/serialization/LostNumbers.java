package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;

/**
 * Numbers that were skipped after the database was restored from a backup: codes may have been issued from them that it does not know.
 * They are SUSPECT rather than FAKE until somebody has reconciled them.
 */
public interface LostNumbers {
    List<LostRange> list(Actor actor);

    /** Says that no code of these numbers is in the field (any more): from now on they are FAKE. */
    void reconcile(Actor actor, UUID range, String note);

    /** @param first both ends are included */
    record LostRange(
            UUID id,
            String gtin,
            int slot,
            long first,
            long last,
            Instant skippedAt,
            @Nullable Instant reconciledAt,
            @Nullable String note) {}
}
