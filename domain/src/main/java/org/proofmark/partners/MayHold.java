package org.proofmark.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** One question: may this partner hold this SKU in this country on this day? */
@FunctionalInterface
public interface MayHold {
    /**
     * @param country ISO 3166-1 alpha-2
     * @return true if a licence in use of a partner in use covers the GTIN or its family, the country and the day. A brand that has given
     *     its partner no licence at all has not said yes
     */
    boolean mayHold(TenantId tenant, UUID partner, Gtin gtin, String country, LocalDate day);
}
