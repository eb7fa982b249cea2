package org.proofmark.catalog;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** A command created, changed, archived or restored a lot. */
public record LotChanged(TenantId tenant, Instant at, String actor, UUID lot, Gtin gtin, String number, Change change)
        implements DomainEvent {}
