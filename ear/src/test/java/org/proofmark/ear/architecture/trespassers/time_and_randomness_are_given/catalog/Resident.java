package org.proofmark.ear.architecture.trespassers.time_and_randomness_are_given.catalog;

import java.time.Clock;
import java.time.Instant;
import org.proofmark.kernel.Boundary;

/** Does the like where it is allowed. */
public final class Resident {
    private final Clock clock;

    Resident(Clock clock) {
        this.clock = clock;
    }

    Instant time() {
        return Instant.now(clock);
    }

    @Boundary("a measurement")
    long wall() {
        return System.currentTimeMillis();
    }
}
