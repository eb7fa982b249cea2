package org.proofmark.labelling;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** Positions of an order were recorded as waste or void. */
public record LabelsVoided(
        TenantId tenant,
        UUID entry,
        UUID order,
        long first,
        long last,
        LabelWaste.Kind kind,
        String reason,
        Instant at,
        String actor)
        implements DomainEvent {}
