package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * {@code mvn -Prun verify}: starts the database and the server, deploys the application with the demo brand, writes
 * {@code ready.properties}, and stays until interrupted. A second run on the same data folder finds everything as it was.
 */
public final class RunMain {
    private static final String IN_USE =
            "Another Proofmark that was started from this checkout is still running; its server's folder"
                    + " is ear/target/run. Stop it first, or start the second one from another checkout.";
    private static final String HEALTH = "/api/v1/about";

    private final RunSettings settings;
    private final Phases phases = new Phases(System.out);
    private volatile @Nullable CompletableFuture<EmbeddedDatabase> database;
    private volatile @Nullable PayaraServer server;

    private RunMain(RunSettings settings) {
        this.settings = settings;
    }

    /** Runs until the process is interrupted; throws with a readable message when it cannot start. */
    @SuppressWarnings("try") // the locks are held, not used
    public static void main(String[] arguments) throws Exception {
        RunMain main = new RunMain(RunSettings.of(System.getProperties()));
        try (DataLock data = DataLock.take(main.settings.data());
                DataLock run = DataLock.take(main.settings.run(), IN_USE)) {
            Thread hook = new Thread(main::stop, "proofmark-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                main.start();
                main.stay();
            } finally {
                main.stop();
                removeHook(hook);
            }
        }
    }

    private void start() throws Exception {
        Files.deleteIfExists(settings.readyFile());
        cleanUpAfterKilledRun();
        if (!Ports.isFree(settings.port())) {
            throw new HouseException("Port " + settings.port()
                    + " is taken by another program. Stop that, or choose another port with -Dproofmark.port=N.");
        }
        DatabaseAccess access = phases.run("Database and server started", this::startBoth);
        PayaraServer running = required(server);
        phases.run("Application deployed", () -> {
            running.deploy(settings.layout().application());
            running.awaitReady(HEALTH, Duration.ofSeconds(60));
            return access;
        });
        Properties report = settings.demo()
                ? phases.run("Demo brand loaded", () -> new DemoReport(demoFile()).await())
                : new Properties();
        report.setProperty("baseUrl", running.baseUrl());
        PropertyFiles.write(settings.readyFile(), report, "Written when Proofmark was ready; see README.md");
        tell(running, report);
    }

    private void cleanUpAfterKilledRun() throws IOException {
        if (PayaraServer.stopLeftover(instance())) {
            phases.say("Stopped a server that an earlier run had left behind.");
        }
        if (EmbeddedDatabase.stopLeftover(settings.data())) {
            phases.say("Stopped a database that an earlier run had left behind on " + settings.data() + ".");
        }
    }

    /** The database starts while the server boots: neither needs the other until the application is deployed. */
    private DatabaseAccess startBoth() throws Exception {
        int port = Integer.getInteger("proofmark.database.port", Ports.free(1)[0]);
        DatabaseAccess access = DatabaseAccess.loadOrCreate(settings.data(), port);
        CompletableFuture<EmbeddedDatabase> starting = CompletableFuture.supplyAsync(() -> {
            try {
                return EmbeddedDatabase.start(
                        settings.layout().mariaDb(),
                        settings.data(),
                        port,
                        Integer.getInteger("proofmark.database.buffer-mb", 192));
            } catch (IOException e) {
                throw new HouseException("The database could not be started: " + e.getMessage(), e);
            }
        });
        database = starting;
        Map<String, String> properties = new HashMap<>(settings.application());
        properties.put("proofmark.demo.ready-file", demoFile().toString());
        Files.deleteIfExists(demoFile());
        PayaraServer starter = new PayaraServer(
                settings.layout(),
                instance(),
                ServerSettings.of(settings.port(), Ports.free(1)[0], access, settings.data(), properties));
        server = starter;
        try {
            starter.start();
            return starting.join().access();
        } catch (CompletionException e) {
            throw e.getCause() instanceof HouseException known ? known : e;
        }
    }

    private Path instance() {
        return settings.run().resolve("server");
    }

    private Path demoFile() {
        return settings.run().resolve("demo.properties");
    }

    private void tell(PayaraServer running, Properties report) {
        DemoReport.said(report).forEach(phases::say);
        phases.say("");
        phases.say("Proofmark is ready:  " + running.baseUrl() + "/");
        phases.say("Keys and passwords:  " + settings.readyFile());
        phases.say("Data, kept:          " + settings.data());
        phases.say("Server log:          " + running.log());
        phases.say(String.format(Locale.ROOT, "Ready after %.1f s.  Stop with Ctrl-C.", phases.elapsed()));
    }

    /** Returns when the server or the database has ended; an interrupt of the whole process ends this by the shutdown hook. */
    private void stay() {
        while (true) {
            CompletableFuture<EmbeddedDatabase> started = database;
            PayaraServer runningServer = server;
            if (started == null || runningServer == null) {
                return;
            }
            EmbeddedDatabase runningDatabase = started.join();
            if (!runningServer.alive()) {
                throw new HouseException("The server has ended; its log is " + runningServer.log());
            }
            if (!runningDatabase.alive()) {
                throw new HouseException("The database has ended; its log is " + runningDatabase.log());
            }
            Pause.millis(500);
        }
    }

    /** The server first, so that nothing it commits is lost. */
    private synchronized void stop() {
        PayaraServer runningServer = server;
        server = null;
        if (runningServer != null) {
            runningServer.stop();
        }
        CompletableFuture<EmbeddedDatabase> started = database;
        database = null;
        if (started != null) {
            // It may still be starting when the server has failed: wait for it, lest it be left behind.
            started.handle((running, failure) -> running)
                    .thenAccept(RunMain::stopDatabase)
                    .join();
        }
        try {
            Files.deleteIfExists(settings.readyFile());
        } catch (IOException e) {
            phases.say("Could not delete " + settings.readyFile() + ": " + e.getMessage());
        }
    }

    private static void stopDatabase(@Nullable EmbeddedDatabase running) {
        if (running != null) {
            running.stop();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // shutting down already: the hook is what brought us here
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new HouseException("Stopped while starting");
        }
        return value;
    }
}
