package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A server of the house as whoever started it holds it: one process at the most, which can be stopped, killed and started again. */
final class Daemon {
    private final String name;
    private final Path pidFile;
    private final Duration patience;
    private @Nullable ChildProcess process;

    /**
     * @param name for messages: "database"
     * @param patience until one that does not stop is killed
     */
    Daemon(String name, Path pidFile, Duration patience) {
        this.name = name;
        this.pidFile = pidFile;
        this.patience = patience;
    }

    /** Stops one that still runs though its launcher is gone; true if there was one. */
    boolean stopLeftover() throws IOException {
        var leftover = ChildProcess.find(name, pidFile);
        leftover.ifPresent(found -> found.stop(patience));
        return leftover.isPresent();
    }

    /** Starts the command with its output appended to {@code log}. */
    void start(ProcessBuilder command, Path log) throws IOException {
        process = ChildProcess.start(name, command, log, pidFile);
    }

    /** Stops it cleanly; does nothing when it does not run. */
    void stop() {
        if (process != null && process.alive()) {
            process.stop(patience);
        }
        process = null;
    }

    /** Ends it as a power cut would. */
    void kill() {
        if (process == null || !process.alive()) {
            throw none();
        }
        process.kill();
        process = null;
    }

    boolean alive() {
        return process != null && process.alive();
    }

    /** Also of one that has ended by itself. */
    long pid() {
        if (process == null) {
            throw none();
        }
        return process.pid();
    }

    void insistOnNone() {
        if (alive()) {
            throw new IllegalStateException("the " + name + " runs already");
        }
    }

    private IllegalStateException none() {
        return new IllegalStateException("the " + name + " does not run");
    }
}
