package org.proofmark.verification.spi;

import java.time.Instant;
import java.util.Optional;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;

/**
 * Tells who should hold a unit, and where.
 * May be absent. It is asked about forged codes, too, under a number that nobody has, so that they take as long as others; what it answers
 * then counts for nothing. Asking must change nothing.
 */
public interface WeighCustody {
    /** Empty where nothing is known of the unit's way. */
    Optional<Custody> weigh(TenantId tenant, CodeId code, Instant at);

    /**
     * @param agrees whether the unit's recorded way contradicts itself nowhere; never decides a verdict alone
     * @param sentence holder and place for staff, for example {@code Held by Riyadh Warehouse since 3 May 2026}
     */
    record Custody(boolean agrees, String sentence) {}
}
