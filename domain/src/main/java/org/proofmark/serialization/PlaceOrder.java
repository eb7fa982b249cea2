package org.proofmark.serialization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;

/**
 * The command to issue codes.
 *
 * @param gtin 8, 12, 13 or 14 digits
 * @param lot AI 10; created with the expiry if there is none yet
 * @param expiry of the lot; null if the lot exists or does not expire
 * @param market short code, for example {@code SA}
 * @param quantity 1 to 2^32; all of an order's codes lie in one slot
 * @param activation null: as the SKU says
 * @param test test orders are marked, cost no quota and never count
 * @param reference the customer's own number of this order, null if none; at most 80 characters
 * @param unmarked true for plain codes although the market asks for a mark: whoever prints from {@code codes.csv} on equipment of
 *     their own needs it, since labels of a marked order that show no mark are fakes. For brands alone
 */
public record PlaceOrder(
        String gtin,
        String lot,
        @Nullable LocalDate expiry,
        String market,
        long quantity,
        @Nullable Activation activation,
        Deliver deliver,
        boolean test,
        @Nullable String reference,
        boolean unmarked) {
    /** With the mark that the market asks for. */
    public PlaceOrder(
            String gtin,
            String lot,
            @Nullable LocalDate expiry,
            String market,
            long quantity,
            @Nullable Activation activation,
            Deliver deliver,
            boolean test,
            @Nullable String reference) {
        this(gtin, lot, expiry, market, quantity, activation, deliver, test, reference, false);
    }
}
