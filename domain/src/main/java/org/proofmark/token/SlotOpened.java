package org.proofmark.token;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** A product got a slot to issue in, because it had none for the market. */
public record SlotOpened(TenantId tenant, Instant at, String actor, Gtin gtin, int slot, UUID market, int epoch)
        implements SlotEvent {}
