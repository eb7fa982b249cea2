package org.proofmark.ear.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A whole Proofmark for tests: its own database and server on free ports, everything under {@code target/it/<name>}, wiped before the
 * first start. {@link #shared()} is the one with the EAR as it ships and the demo brand; a test class says
 * {@code @ExtendWith(HouseExtension.class)} and takes a {@code House} as a parameter. It can be killed and brought back, and must be
 * left running. With {@code -Dproofmark.mysql.url} it uses the {@link GivenDatabase} instead of its own.
 */
public final class House {
    private static final Duration READY = Duration.ofSeconds(60);

    /** A server that lives for minutes does not earn back what the optimising compiler costs: half of the start. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static @Nullable House shared;

    private final Path folder;
    private final Layout layout = Layout.ofBuild();
    private final boolean withApplication;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private DataLock lock;
    /** Null where the database was given: then it is not ours to stop, kill or restore. */
    private @Nullable EmbeddedDatabase database;

    private DatabaseAccess access;
    private PayaraServer server;
    private Properties report = new Properties();
    /** Whether the last start came to its end: a server may live whose application was never deployed. */
    private boolean ready;

    private House(String name, boolean withApplication) {
        this.folder = layout.build().resolve("it").resolve(name);
        this.withApplication = withApplication;
        try {
            PayaraServer.stopLeftover(folder.resolve("server"));
            EmbeddedDatabase.stopLeftover(data());
            Trees.delete(folder);
            lock = DataLock.take(data());
            Optional<DatabaseAccess> given = GivenDatabase.ofBuild();
            if (given.isPresent()) {
                access = given.get();
                GivenDatabase.claim(access);
            } else {
                database = EmbeddedDatabase.start(layout.mariaDb(), data(), 0, 192);
                access = database.access();
            }
            server = newServer(Map.of(), List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-" + name));
            startServer();
        } catch (IOException e) {
            throw new HouseException("The house " + name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** The house that all journeys of this JVM share: started by the first, stopped when the JVM ends. */
    public static synchronized House shared() {
        if (shared == null) {
            shared = new House("journeys", true);
        }
        return shared;
    }

    /** A server and database without an application; Arquillian deploys into it. */
    public static House withoutApplication(String name) {
        return new House(name, false);
    }

    private PayaraServer newServer(Map<String, String> more, List<String> options) {
        Map<String, String> properties = new HashMap<>(more);
        // All tests come from one address.
        properties.putIfAbsent("proofmark.ratelimit.public-burst", "1000000");
        properties.putIfAbsent("proofmark.ratelimit.public-per-minute", "1000000");
        properties.put("proofmark.demo", Boolean.toString(withApplication));
        properties.put("proofmark.demo.ready-file", demoFile().toString());
        return new PayaraServer(
                layout,
                folder.resolve("server"),
                ServerSettings.onFreePorts(access, data(), properties)
                        .withJvmOptions(QUICK_TO_START)
                        .withJvmOptions(options));
    }

    private void startServer() throws IOException {
        ready = false;
        java.nio.file.Files.deleteIfExists(demoFile());
        server.start();
        if (withApplication) {
            server.deploy(layout.application());
            server.awaitReady("/api/v1/about", READY);
            report = new DemoReport(demoFile()).await();
        }
        ready = true;
    }

    private Path demoFile() {
        return folder.resolve("demo.properties");
    }

    /** For example {@code http://127.0.0.1:43210}; another port after each {@link #restartServer}. */
    public String baseUrl() {
        return server.baseUrl();
    }

    public int adminPort() {
        return server.settings().adminPort();
    }

    /** The data folder: {@code -Dproofmark.data} of this house. */
    public Path data() {
        return folder.resolve("data");
    }

    /** The server's process; another one after each {@link #restartServer}. */
    public long serverPid() {
        return server.pid();
    }

    public Path serverLog() {
        return server.log();
    }

    /** A key of {@code ready.properties} such as {@code key.brand}; fails when the demo brand did not give it. */
    public String ready(String key) {
        String value = report.getProperty(key);
        if (value == null) {
            throw new AssertionError("ready.properties has no " + key + "; it has " + report.stringPropertyNames());
        }
        return value;
    }

    /** A connection to the house's database, for looking behind the application's back. */
    public Connection connection() throws SQLException {
        return access.connect();
    }

    /** A request to a path of this house, not yet sent. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl() + path)).timeout(Duration.ofSeconds(60));
    }

    /** The same with the API key of a demo role, for example {@code brand}. */
    public HttpRequest.Builder requestAs(String role, String path) {
        return request(path).header("Authorization", "Bearer " + ready("key." + role));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public HttpClient client() {
        return client;
    }

    /** Ends the server as a power cut would. */
    public void killServer() {
        server.kill();
    }

    /** Ends the server as an administrator would. */
    public void stopServer() {
        server.stop();
    }

    /** Waits until the server has ended by itself, as it does at a {@code proofmark.fault} point; false if it lives on. */
    public boolean awaitServerEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (server.alive() && System.nanoTime() < deadline) {
            Pause.millis(50);
        }
        return !server.alive();
    }

    /** Brings the server back, on other ports, with the application deployed again on the same data. */
    public void restartServer() {
        restartServer(Map.of());
    }

    /** The same with further system properties, for example {@code proofmark.fault}; they last until the next restart. */
    public void restartServer(Map<String, String> properties) {
        restartServer(properties, List.of());
    }

    /** The same with further options of the Java virtual machine, which last as long. */
    public void restartServer(Map<String, String> properties, List<String> options) {
        server.stop();
        server = newServer(properties, options);
        try {
            startServer();
        } catch (IOException e) {
            throw new HouseException("The server could not be restarted: " + e.getMessage(), e);
        }
    }

    /** Deploys the application again into the running server. */
    public void redeploy() {
        server.deploy(layout.application());
        server.awaitReady("/api/v1/about", READY);
    }

    /** Skips the rest of a test that kills, restarts, backs up or restores the database, where that was given to us. */
    public void assumeOwnDatabase() {
        ownDatabase();
    }

    private EmbeddedDatabase ownDatabase() {
        EmbeddedDatabase own = database;
        if (own == null) {
            throw new TestAbortedException("SKIPPED: the given database is not ours to kill");
        }
        return own;
    }

    /** Ends the database as a power cut would; the server lives on without it. */
    public void killDatabase() {
        ownDatabase().kill();
    }

    /** Brings the database back on the same port and data. */
    public void restartDatabase() {
        EmbeddedDatabase own = ownDatabase();
        own.stop();
        try {
            own.start();
        } catch (IOException e) {
            throw new HouseException("The database could not be restarted: " + e.getMessage(), e);
        }
    }

    /** What {@code mvn -Pbackup verify} does, while the house runs. */
    public void backUp(Path archive) throws IOException {
        assumeOwnDatabase();
        Backup.take(layout, data(), archive);
    }

    /** What an administrator does with a backup: stops the house, restores with force, starts again. */
    public void restore(Path archive) throws IOException {
        EmbeddedDatabase own = ownDatabase();
        server.stop();
        own.stop();
        lock.close();
        Restore.apply(layout, archive, data(), true);
        lock = DataLock.take(data());
        own = EmbeddedDatabase.start(layout.mariaDb(), data(), 0, 192);
        database = own;
        access = own.access();
        restartServer();
    }

    /** Repairs what a failed test may have left broken. */
    void ensureRunning() {
        if (database != null && !database.alive()) {
            restartDatabase();
        }
        if (!server.alive() || !ready) {
            restartServer();
        }
    }

    private void close() {
        server.stop();
        if (database != null) {
            database.stop();
        }
    }
}
