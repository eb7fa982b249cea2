package org.proofmark.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/**
 * A product's issuing slot was replaced by a fresh one.
 *
 * @param before the slot that issued until now, null if none did
 */
public record SlotRotated(
        TenantId tenant,
        Instant at,
        String actor,
        Gtin gtin,
        int slot,
        UUID market,
        int epoch,
        @Nullable Integer before)
        implements SlotEvent {}
