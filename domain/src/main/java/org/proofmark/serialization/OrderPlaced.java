package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** An order was accepted and its numbers reserved. */
public record OrderPlaced(
        TenantId tenant,
        UUID order,
        Gtin gtin,
        UUID lot,
        UUID market,
        int slot,
        long first,
        long quantity,
        Deliver deliver,
        boolean test,
        Instant at,
        String actor)
        implements DomainEvent {}
