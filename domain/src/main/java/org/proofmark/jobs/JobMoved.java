package org.proofmark.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * A job entered a state. The dispatcher listens after the commit; rooms whose work it is listen within the transaction.
 *
 * @param done units finished when it moved
 * @param message why, where there is something to say
 */
public record JobMoved(
        TenantId tenant,
        UUID job,
        String kind,
        UUID subject,
        JobState to,
        long done,
        @Nullable String message,
        Instant at,
        String actor)
        implements DomainEvent {}
