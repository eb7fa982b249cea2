package org.proofmark.catalog;

import java.time.Instant;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** A command changed how the brand looks. */
public record ThemeChanged(TenantId tenant, Instant at, String actor) implements DomainEvent {}
