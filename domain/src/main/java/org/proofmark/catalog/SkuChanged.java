package org.proofmark.catalog;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** A command created, changed, archived or restored a SKU. */
public record SkuChanged(TenantId tenant, Instant at, String actor, UUID sku, Gtin gtin, Change change)
        implements DomainEvent {}
