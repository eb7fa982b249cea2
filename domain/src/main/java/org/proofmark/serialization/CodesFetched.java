package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * Somebody fetched an order's {@code codes.csv}: whoever has it can print genuine labels. Published before the first byte is sent.
 *
 * @param download id in the log of {@link CodeDownloads}
 * @param byLink whether a link was used; the actor is then who made it
 */
public record CodesFetched(
        TenantId tenant, UUID download, UUID order, long quantity, boolean byLink, Instant at, String actor)
        implements DomainEvent {}
