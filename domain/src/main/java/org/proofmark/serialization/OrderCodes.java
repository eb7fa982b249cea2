package org.proofmark.serialization;

import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** The codes of an order, computed as they are read: nothing is stored for them. */
public interface OrderCodes {
    /**
     * For brands and exporters. Whoever hands the codes out begins with {@link CodeDownloads#begin}.
     *
     * @throws org.proofmark.kernel.ProblemException {@code order-not-found}; CONFLICT {@code order-cancelled}
     */
    Batch of(Actor actor, UUID order);

    /** A new writer of the order's lines, for one thread. */
    CodeLines lines(Batch batch);

    /**
     * Everything that is needed to compute an order's codes.
     *
     * @param first number of position 0 in the slot
     * @param quantity positions run from 0 to {@code quantity − 1}
     * @param mark id of the texture profile that every label carries; {@code none} for plain codes
     * @param uriPrefix the canonical URI up to and including {@code /21/}; a serial of 20 characters completes it
     */
    record Batch(
            TenantId tenant,
            UUID order,
            Gtin gtin,
            UUID market,
            UUID lot,
            int slot,
            long first,
            long quantity,
            String mark,
            String uriPrefix,
            boolean test) {}
}
