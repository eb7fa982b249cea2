package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * Somebody wanted to dispense codes that were dispensed before. The command was refused; this is published all the same, in the
 * transaction that keeps the attempt.
 */
public record DispensedAgain(TenantId tenant, List<CodeId> codes, Instant at, String actor) implements DomainEvent {
    public DispensedAgain {
        codes = List.copyOf(codes);
    }
}
