package org.proofmark.catalog.spi;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;

/** Places one production order that a file brought. Implemented by serialization. */
public interface PlaceImportedOrder {
    /**
     * Places the order in the caller's transaction.
     *
     * @return the order's id; the same again for the same idempotency key
     * @throws org.proofmark.kernel.ProblemException when the order is refused; the fault's field is the file's column ({@code gtin}, {@code
     *     lot}, {@code expiry}, {@code market}, {@code quantity}, {@code activation})
     */
    UUID place(Actor actor, ImportedOrder order);

    /**
     * @param idempotencyKey the same for the same row of the same file
     * @param market the market's short code, known and in use
     * @param quantity 1 to 2^32
     * @param activation null for the SKU's own
     */
    record ImportedOrder(
            String idempotencyKey,
            Gtin gtin,
            String lot,
            @Nullable LocalDate expiry,
            String market,
            long quantity,
            @Nullable Activation activation) {}
}
