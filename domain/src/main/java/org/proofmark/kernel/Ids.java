package org.proofmark.kernel;

import java.time.Clock;
import java.util.UUID;

/**
 * Makes time-ordered ids (UUID version 7, RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits, so that primary keys are
 * inserted near each other and no counter is shared between nodes.
 */
public final class Ids {
    private final Clock clock;
    private final Randomness randomness;

    public Ids(Clock clock, Randomness randomness) {
        this.clock = clock;
        this.randomness = randomness;
    }

    /** A new id; never the same twice, and greater than ids made in earlier milliseconds. */
    public UUID next() {
        byte[] random = randomness.bytes(10);
        long high = (clock.millis() << 16) | 0x7000L | ((random[0] & 0x0fL) << 8) | (random[1] & 0xffL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (random[i] & 0xffL);
        }
        return new UUID(high, (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
