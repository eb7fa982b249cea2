package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An operating-system process of the house, ours or left behind by a launcher that was killed. Its pid file names the process and the
 * moment it started, so that a pid that the system has since given to somebody else is never mistaken for it.
 */
public final class ChildProcess {
    private static final String PID = "pid";
    private static final String STARTED = "started";

    private final String name;
    private final ProcessHandle handle;
    private final Path pidFile;

    private ChildProcess(String name, ProcessHandle handle, Path pidFile) {
        this.name = name;
        this.handle = handle;
        this.pidFile = pidFile;
    }

    /** Starts the command with its output appended to {@code log}. */
    static ChildProcess start(String name, ProcessBuilder command, Path log, Path pidFile) throws IOException {
        command.redirectErrorStream(true);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = command.start();
        process.getOutputStream().close();
        Properties properties = new Properties();
        properties.setProperty(PID, Long.toString(process.pid()));
        properties.setProperty(STARTED, startOf(process.toHandle()));
        PropertyFiles.write(pidFile, properties, name);
        return new ChildProcess(name, process.toHandle(), pidFile);
    }

    /** The process that the pid file names, if it still lives. */
    static Optional<ChildProcess> find(String name, Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        Properties properties = PropertyFiles.read(pidFile);
        return ProcessHandle.of(Long.parseLong(properties.getProperty(PID, "0")))
                .filter(ProcessHandle::isAlive)
                .filter(found -> startOf(found).equals(properties.getProperty(STARTED)))
                .map(found -> new ChildProcess(name, found, pidFile));
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    public long pid() {
        return handle.pid();
    }

    public boolean alive() {
        return handle.isAlive();
    }

    /** Asks it to end (SIGTERM) and waits; after {@code patience} it is killed. */
    void stop(Duration patience) {
        handle.destroy();
        if (!ended(patience)) {
            kill();
        }
        forget();
    }

    /** Ends it at once, as a power cut would (SIGKILL), and waits until it is gone. */
    public void kill() {
        handle.destroyForcibly();
        if (!ended(Duration.ofSeconds(30))) {
            throw new HouseException("The " + name + " (pid " + pid() + ") survived SIGKILL for 30 seconds.");
        }
        forget();
    }

    private boolean ended(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new HouseException("Cannot delete " + pidFile, e);
        }
    }

    /** The end of a log, for messages about a failure. */
    static String tail(Path log, int lines) {
        try {
            List<String> all = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n", -1));
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
