package org.proofmark.verification;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * A label was photographed to make its order's press known, or all such photographs were forgotten.
 *
 * @param photographs how many are known now
 */
public record PressPhotographed(TenantId tenant, UUID order, int photographs, Instant at, String actor)
        implements DomainEvent {}
