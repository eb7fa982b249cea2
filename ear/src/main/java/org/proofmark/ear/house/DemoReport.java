package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * What the application's demo loader tells the launcher, through the properties file named by {@code proofmark.demo.ready-file}. The
 * loader writes it while it is deployed, with {@code demo.state=LOADING}, and replaces it (atomically) when the demo brand is loaded and
 * its main job has run, with {@code demo.state=READY}, or {@code FAILED} and {@code demo.message}. Lines for the console are in
 * {@code demo.said.1}, {@code demo.said.2} …; every other key goes into {@code ready.properties} as it is.
 */
public final class DemoReport {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path file;

    public DemoReport(Path file) {
        this.file = file;
    }

    /** Waits until the loader is done. An application without a loader gives no file, and so an empty report. */
    public Properties await() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(file)) {
            Properties properties = PropertyFiles.read(file);
            String state = properties.getProperty("demo.state", "READY");
            if (state.equals("FAILED")) {
                throw new HouseException(
                        "The demo brand could not be loaded: " + properties.getProperty("demo.message"));
            }
            if (!state.equals("LOADING")) {
                return properties;
            }
            if (System.nanoTime() > deadline) {
                throw new HouseException("The demo brand was not loaded within " + PATIENCE.toSeconds() + " s.");
            }
            Pause.millis(200);
        }
        return new Properties();
    }

    static List<String> said(Properties report) {
        return java.util.stream.IntStream.iterate(1, i -> report.containsKey("demo.said." + i), i -> i + 1)
                .mapToObj(i -> report.getProperty("demo.said." + i))
                .toList();
    }
}
