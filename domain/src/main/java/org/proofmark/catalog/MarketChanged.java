package org.proofmark.catalog;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** A command created, changed, archived or restored a market. */
public record MarketChanged(TenantId tenant, Instant at, String actor, UUID market, String code, Change change)
        implements DomainEvent {}
