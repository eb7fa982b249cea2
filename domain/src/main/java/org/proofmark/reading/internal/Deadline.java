package org.proofmark.reading.internal;

/** When to give up on a picture. Asked between and inside attempts; none of them runs long without asking. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(long millis) {
        return new Deadline(System.nanoTime() + millis * 1_000_000);
    }

    boolean passed() {
        return System.nanoTime() - end > 0;
    }
}
