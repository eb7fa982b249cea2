package org.proofmark.kernel;

import java.time.Instant;

/**
 * Something that a business command did, published once per command (never once per code) inside the command's transaction, so that
 * listeners stand or fall with it.
 */
public interface DomainEvent {
    TenantId tenant();

    Instant at();

    /** Name of the actor, as {@link Actor#name()}. */
    String actor();
}
