package org.proofmark.ear.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.proofmark.ear.house.DataLock;
import org.proofmark.ear.house.DatabaseAccess;
import org.proofmark.ear.house.DemoReport;
import org.proofmark.ear.house.EmbeddedDatabase;
import org.proofmark.ear.house.HouseException;
import org.proofmark.ear.house.Layout;
import org.proofmark.ear.house.PayaraServer;
import org.proofmark.ear.house.ServerSettings;

/** A deployed product for benches that measure over HTTP. Its data folder is kept, so that a second run finds its codes. */
public final class BenchHouse implements AutoCloseable {
    private final DataLock lock;
    private final EmbeddedDatabase database;
    private final PayaraServer server;
    private final Properties report;

    private BenchHouse(DataLock lock, EmbeddedDatabase database, PayaraServer server, Properties report) {
        this.lock = lock;
        this.database = database;
        this.server = server;
        this.report = report;
    }

    static BenchHouse start(Layout layout, Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path demo = folder.resolve("demo.properties");
        DataLock lock = DataLock.take(data);
        EmbeddedDatabase database = EmbeddedDatabase.start(layout.mariaDb(), data, 0, 192);
        PayaraServer server = new PayaraServer(
                layout,
                folder.resolve("server"),
                ServerSettings.onFreePorts(
                        database.access(),
                        data,
                        Map.of(
                                "proofmark.demo",
                                "true",
                                "proofmark.demo.ready-file",
                                demo.toString(),
                                "proofmark.verification.noop",
                                "true")));
        Thread hook = new Thread(() -> {
            server.stop();
            database.stop();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        java.nio.file.Files.deleteIfExists(demo);
        server.start();
        server.deploy(layout.application());
        server.awaitReady("/api/v1/about", Duration.ofMinutes(1));
        return new BenchHouse(lock, database, server, new DemoReport(demo).await());
    }

    public String baseUrl() {
        return server.baseUrl();
    }

    public DatabaseAccess database() {
        return database.access();
    }

    /** The server's process id, for looking at its memory. */
    public long serverPid() {
        return server.pid();
    }

    /** A key of {@code ready.properties} such as {@code key.brand}. */
    public String ready(String key) {
        String value = report.getProperty(key);
        if (value == null) {
            throw new HouseException("ready.properties has no " + key);
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        server.stop();
        database.stop();
        lock.close();
    }
}
