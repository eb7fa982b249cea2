package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** Somebody fetched an order's {@code codes.csv}: whoever has it can print genuine labels. Published before the first byte is sent. */
public record CodesFetched(TenantId tenant, UUID order, long quantity, Instant at, String actor)
        implements DomainEvent {}
