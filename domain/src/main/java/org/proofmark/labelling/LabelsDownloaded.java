package org.proofmark.labelling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** Labels of an order were handed out, before their first byte was sent. */
public record LabelsDownloaded(
        TenantId tenant,
        UUID download,
        UUID order,
        long first,
        long last,
        String rendition,
        boolean repeat,
        @Nullable String reason,
        Instant at,
        String actor)
        implements DomainEvent {}
