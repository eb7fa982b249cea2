package org.proofmark.serialization;

import java.time.Instant;
import java.util.UUID;

/**
 * Something held against codes (second axis); every applicable hold counts.
 *
 * @param id of the hold, to lift it by
 * @param reason free text for staff
 */
public record Hold(UUID id, Kind kind, String reason, Instant since) {
    public enum Kind {
        BLACKLISTED,
        STOLEN,
        CONFIRMED_COUNTERFEIT,
        QUARANTINED,
        RECALLED
    }
}
