package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** One command placed these holds: the scope at an index belongs to the hold at that index. */
public record HoldPlaced(
        TenantId tenant, List<UUID> holds, List<Scope> scopes, Hold.Kind kind, String reason, Instant at, String actor)
        implements DomainEvent {
    public HoldPlaced {
        holds = List.copyOf(holds);
        scopes = List.copyOf(scopes);
    }
}
