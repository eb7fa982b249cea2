package org.proofmark.ear.house;

/** Waiting between two looks at a process or a port. */
final class Pause {
    private Pause() {}

    /** Sleeps; when interrupted it gives up what was being waited for, with the interrupt flag set. */
    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HouseException("Interrupted while waiting", e);
        }
    }
}
