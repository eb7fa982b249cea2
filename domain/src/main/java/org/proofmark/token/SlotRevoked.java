package org.proofmark.token;

import java.time.Instant;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** Trust was withdrawn from a slot. */
public record SlotRevoked(TenantId tenant, Instant at, String actor, Gtin gtin, int slot, String reason)
        implements SlotEvent {}
