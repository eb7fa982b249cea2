package org.proofmark.token;

import java.time.Instant;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * A tenant has a new root key, and every slot that issued is rotated out.
 *
 * @param epoch the new one, from 1
 * @param slots how many slots were rotated out
 */
public record EpochRotated(TenantId tenant, Instant at, String actor, int epoch, int slots) implements DomainEvent {}
