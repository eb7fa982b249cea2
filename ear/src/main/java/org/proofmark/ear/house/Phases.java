package org.proofmark.ear.house;

import java.io.PrintStream;
import java.util.Locale;

/** Says what happens and how long it took, one line a phase. */
final class Phases {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    Phases(PrintStream out) {
        this.out = out;
    }

    /** Work that may fail with a checked exception. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    <T> T run(String what, Work<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.run();
        say(String.format(Locale.ROOT, "%-52s %6.1f s", what, seconds(start)));
        return result;
    }

    /** Seconds since this object was made. */
    double elapsed() {
        return seconds(begun);
    }

    synchronized void say(String line) {
        out.println("[proofmark] " + line);
        out.flush();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
