package org.proofmark.verification.internal;

/** Elapsed time as answers tell it. */
final class Stopwatch {
    private Stopwatch() {}

    /** Milliseconds since a reading of {@link System#nanoTime}, to a hundredth. */
    static double millisSince(long start) {
        return Math.round((System.nanoTime() - start) / 1e4) / 100.0;
    }
}
