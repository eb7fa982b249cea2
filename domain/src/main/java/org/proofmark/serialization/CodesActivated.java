package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** One command activated these codes. */
public record CodesActivated(TenantId tenant, List<Scope> scopes, Instant at, String actor) implements DomainEvent {
    public CodesActivated {
        scopes = List.copyOf(scopes);
    }
}
