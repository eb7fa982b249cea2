package org.proofmark.catalog.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Lot;
import org.proofmark.kernel.Problem;

/** Which lots may be ordered codes for. */
public final class OrderLotRules {
    private OrderLotRules() {}

    /** Refuses a lot that is archived, has another expiry than the order says, or is past it. */
    public static void check(Lot lot, @Nullable LocalDate expiry, Instant now) {
        if (lot.archived()) {
            throw Problem.of(Problem.Kind.CONFLICT, "lot-archived", "The lot is archived")
                    .detail("Restore lot " + lot.number() + " before you order codes for it.")
                    .fault("lot", lot.number(), "is archived")
                    .exception();
        }
        if (expiry != null && !expiry.equals(lot.expiry())) {
            throw Problem.of(Problem.Kind.CONFLICT, "expiry-differs", "The lot has another expiry date")
                    .detail("Lot " + lot.number() + " "
                            + (lot.expiry() == null ? "has no expiry date" : "expires on " + lot.expiry())
                            + ", not on " + expiry + ". Correct the order, or the lot.")
                    .fault("expiry", expiry.toString(), "differs from the lot's")
                    .exception();
        }
        if (lot.expiry() != null) {
            notExpired(lot.expiry(), now);
        }
    }

    /** The last day of use, by UTC, must not be over. */
    public static void notExpired(LocalDate expiry, Instant now) {
        if (expiry.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw Problem.invalid(
                    "lot-expired", "expiry", expiry.toString(), "is over; codes are not issued for expired goods");
        }
    }
}
