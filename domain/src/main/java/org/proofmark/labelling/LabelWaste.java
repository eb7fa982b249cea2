package org.proofmark.labelling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Actor;

/** Labels that never reached a unit, and the sum that must come out: ordered = printed + void + unprinted. */
public interface LabelWaste {
    /** Why labels are void. */
    enum Kind {
        /** Spoilt while printing or applying. */
        WASTE,
        /** Printed or not, they will not be used. */
        VOID
    }

    /**
     * Makes positions of an order void, both ends included. Their codes answer as fakes from now on.
     *
     * @param reason 1 to 500 characters
     * @throws org.proofmark.kernel.ProblemException {@code reason-needed}; {@code range-invalid}; CONFLICT {@code transition-refused} where one
     *     of them is on a unit already, or void
     */
    Entry record(Actor actor, UUID order, long first, long last, Kind kind, String reason);

    /** The newest first. */
    List<Entry> list(Actor actor, UUID order);

    Reconciliation reconcile(Actor actor, UUID order);

    record Entry(
            UUID id,
            UUID order,
            long first,
            long last,
            Kind kind,
            String reason,
            String recordedBy,
            Instant recordedAt) {}

    /**
     * Counts of an order's positions; each is counted once.
     *
     * @param ordered always {@code printed + waste + voided + unprinted}
     * @param printed fetched at least once and not void
     * @param waste void because spoilt
     * @param voided void for another reason
     * @param unprinted never fetched and not void
     * @param reprints labels that were sent again, over all repeats: copies that must be accounted for outside
     */
    record Reconciliation(
            UUID order, long ordered, long printed, long waste, long voided, long unprinted, long reprints) {}
}
