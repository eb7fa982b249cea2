package org.proofmark.partners;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.catalog.Change;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** A command created, changed, archived or restored a partner. */
public record PartnerChanged(TenantId tenant, Instant at, String actor, UUID partner, String name, Change change)
        implements DomainEvent {}
