package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * Every code of an order can be fetched.
 *
 * @param sha256 of {@code codes.csv} in lower-case hex; null for an order without a file
 */
public record OrderCompleted(
        TenantId tenant, UUID order, long quantity, boolean test, @Nullable String sha256, Instant at, String actor)
        implements DomainEvent {}
