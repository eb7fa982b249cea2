package org.proofmark.foundation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import org.proofmark.kernel.Boundary;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Randomness;

/** Hands out the clock and the entropy that everything else must be given. */
@ApplicationScoped
@Boundary("the wall clock and the operating system's entropy enter here")
public class Wiring {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    @Produces
    @Dependent
    public Clock clock() {
        return clock;
    }

    @Produces
    @Dependent
    public Randomness randomness() {
        return length -> {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    @Produces
    @Dependent
    public Ids ids() {
        return new Ids(clock, randomness());
    }
}
