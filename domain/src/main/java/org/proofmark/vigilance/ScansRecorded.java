package org.proofmark.vigilance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.TenantId;

/**
 * A group of scans of one tenant was written; published inside the transaction that makes them durable. The group is the unit of work
 * here, as an order is for codes: a scan alone never has a commit, nor an event, of its own.
 *
 * @param scans at least one, in the order of recording
 */
public record ScansRecorded(TenantId tenant, Instant at, String actor, List<Recorded> scans) implements DomainEvent {
    public ScansRecorded {
        scans = List.copyOf(scans);
    }

    /** A scan with the id that it was given. */
    public record Recorded(UUID id, Scan scan) {}
}
