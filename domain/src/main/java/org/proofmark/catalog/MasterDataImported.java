package org.proofmark.catalog;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * A file was applied, or undone: one event for all its rows.
 *
 * @param kind skus, lots, partners or orders
 * @param rows how many rows were created; when undone, archived
 */
public record MasterDataImported(
        TenantId tenant, Instant at, String actor, UUID importId, String kind, int rows, boolean undone)
        implements DomainEvent {}
