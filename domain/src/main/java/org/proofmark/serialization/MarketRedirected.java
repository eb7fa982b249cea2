package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** A range may be sold in another market than its tokens say. */
public record MarketRedirected(
        TenantId tenant, Scope.Positions range, UUID market, String reason, Instant at, String actor)
        implements DomainEvent {}
