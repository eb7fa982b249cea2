package org.proofmark.partners;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.catalog.Change;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** A command created, changed, archived or restored a licence. */
public record LicenceChanged(TenantId tenant, Instant at, String actor, UUID licence, UUID partner, Change change)
        implements DomainEvent {}
