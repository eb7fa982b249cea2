package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** One command moved these codes along their life. */
public record LifeChanged(
        TenantId tenant, List<Scope> scopes, Transition transition, @Nullable String reason, Instant at, String actor)
        implements DomainEvent {
    public LifeChanged {
        scopes = List.copyOf(scopes);
    }
}
