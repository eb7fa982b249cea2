package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** An order was given up; its codes are VOID. */
public record OrderCancelled(TenantId tenant, UUID order, Instant at, String actor) implements DomainEvent {}
