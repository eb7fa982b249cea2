package org.proofmark.ear.architecture.trespassers.time_and_randomness_are_given.catalog;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks the rule. */
public final class Trespasser {
    private final Supplier<Instant> time = Instant::now;

    Instant time() {
        return time.get();
    }
}
