package org.proofmark.vigilance;

import java.util.UUID;

/** Keeps scans. Append-only: a scan is never changed, and only retention takes whole months away. */
public interface Scans {
    /**
     * Records a scan and returns once it is durable: committed together with others of the same tenant that wait at the same moment, the
     * scans of one code in the order in which they were given.
     *
     * @return the scan's id, a UUIDv7 whose time is the time of recording
     * @throws org.proofmark.kernel.ProblemException of kind UNAVAILABLE: {@code scans-busy} where too many wait already, {@code
     *     scan-not-stored} where the database did not confirm it in time. The caller then owes its own caller an error, not a verdict
     */
    UUID record(Scan scan);
}
