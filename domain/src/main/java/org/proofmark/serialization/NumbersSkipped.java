package org.proofmark.serialization;

import java.time.Instant;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** After a restore, the allocator of a tenant skipped ahead in this many slots. */
public record NumbersSkipped(TenantId tenant, int slots, long numbersEach, Instant at, String actor)
        implements DomainEvent {}
