package org.proofmark.labelling;

import java.time.Instant;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/** A label template was created, changed, made the default or deleted. */
public record TemplateChanged(TenantId tenant, UUID template, String name, String change, Instant at, String actor)
        implements DomainEvent {}
