package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** Somebody settled what became of numbers that a restore had lost. */
public record NumbersReconciled(TenantId tenant, UUID range, String note, Instant at, String actor)
        implements DomainEvent {}
