package org.proofmark.partners;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.catalog.Change;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** A command created, changed, archived or restored a site. */
public record SiteChanged(TenantId tenant, Instant at, String actor, UUID site, String gln, Change change)
        implements DomainEvent {}
