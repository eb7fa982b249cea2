package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** One command lifted these holds. */
public record HoldLifted(TenantId tenant, List<UUID> holds, Hold.Kind kind, String reason, Instant at, String actor)
        implements DomainEvent {
    public HoldLifted {
        holds = List.copyOf(holds);
    }
}
