package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB on 127.0.0.1 with its data in {@code <data>/database}: durable (every commit is flushed), protected by a password made at the
 * first start, small enough for a laptop. It can be stopped cleanly or killed, and started again on the same data and port.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final MariaDbBinaries binaries;
    private final Path data;
    private final DatabaseAccess access;
    private final int bufferPoolMb;
    private final Daemon daemon;

    private EmbeddedDatabase(MariaDbBinaries binaries, Path data, DatabaseAccess access, int bufferPoolMb) {
        this.binaries = binaries;
        this.data = data;
        this.access = access;
        this.bufferPoolMb = bufferPoolMb;
        this.daemon = daemon(data);
    }

    /**
     * Creates the database at the first start, then starts it. A server that a killed launcher left running on the same data is stopped
     * first; make sure with {@link DataLock} that its launcher is really gone.
     *
     * @param programs where MariaDB is, or will be, unpacked
     * @param data the data folder; created when missing
     * @param port port to listen on, 0 for a free one
     * @param bufferPoolMb InnoDB's cache in MiB
     */
    public static EmbeddedDatabase start(Path programs, Path data, int port, int bufferPoolMb) throws IOException {
        Files.createDirectories(data);
        Trees.keepPrivate(data);
        stopLeftover(data);
        MariaDbBinaries binaries = MariaDbBinaries.unpack(programs);
        if (!Files.isDirectory(data.resolve("database"))) {
            binaries.createDatabase(data.resolve("database"));
        }
        int chosen = port == 0 ? Ports.free(1)[0] : port;
        EmbeddedDatabase database = new EmbeddedDatabase(
                binaries, data.toAbsolutePath(), DatabaseAccess.loadOrCreate(data, chosen), bufferPoolMb);
        database.start();
        return database;
    }

    /** Stops a server that still runs on the data folder though its launcher is gone; true if there was one. */
    static boolean stopLeftover(Path data) throws IOException {
        return daemon(data).stopLeftover();
    }

    private static Daemon daemon(Path data) {
        return new Daemon("database", pidFile(data), STOP);
    }

    /** Whether a database server runs on the data folder. */
    static boolean runsOn(Path data) throws IOException {
        return ChildProcess.find("database", pidFile(data)).isPresent();
    }

    /** Starts it again on the same data and port after {@link #stop} or {@link #kill}. */
    public void start() throws IOException {
        daemon.insistOnNone();
        ProcessBuilder command = new ProcessBuilder(command());
        command.directory(binaries.folder().toFile());
        binaries.prepare(command);
        daemon.start(command, log());
        awaitConnection();
    }

    private List<String> command() throws IOException {
        Path database = data.resolve("database");
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--datadir=" + database,
                "--tmpdir=" + database,
                "--port=" + access.port(),
                "--bind-address=127.0.0.1",
                // Relative to the data folder: an absolute path may exceed the 107 characters that a socket's name may
                // have.
                "--socket=database.sock",
                "--pid-file=" + data.resolve("mariadb.pid"),
                "--init-file=" + writeInitFile(),
                "--skip-name-resolve",
                // On loopback only; and making a certificate at each start costs seconds.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--max-connections=250",
                "--max-allowed-packet=64M",
                "--local-infile=1",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPoolMb + "M",
                "--innodb-log-file-size=256M",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--performance-schema=OFF"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** Run by the server at each start, before it accepts connections: the schema, the one user, nobody else. */
    private Path writeInitFile() throws IOException {
        String user = "'" + access.user() + "'@'127.0.0.1'";
        String sql = String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + DatabaseAccess.SCHEMA + " CHARACTER SET utf8mb4;",
                "CREATE USER IF NOT EXISTS " + user + ";",
                "ALTER USER " + user + " IDENTIFIED BY '" + access.password() + "';",
                "GRANT ALL ON " + DatabaseAccess.SCHEMA + ".* TO " + user + ";",
                "DROP DATABASE IF EXISTS test;",
                "DELETE FROM mysql.global_priv WHERE User = '';",
                "FLUSH PRIVILEGES;",
                "");
        Path file = data.resolve("database-init.sql");
        Files.writeString(file, "", StandardCharsets.UTF_8);
        Trees.keepPrivate(file);
        Files.writeString(file, sql, StandardCharsets.UTF_8);
        return file;
    }

    private void awaitConnection() {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try (Connection connection = access.connect()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (!alive() || System.nanoTime() > deadline) {
                    throw new HouseException(
                            "The database did not start on port " + access.port() + " (" + e.getMessage()
                                    + "). The end of its log, " + log() + ":\n" + ChildProcess.tail(log(), 30),
                            e);
                }
            }
            Pause.millis(100);
        }
    }

    /** Stops it cleanly; does nothing when it does not run. */
    public void stop() {
        daemon.stop();
    }

    /** Ends it as a power cut would; {@link #start()} then recovers from its log. */
    public void kill() {
        daemon.kill();
    }

    public boolean alive() {
        return daemon.alive();
    }

    public DatabaseAccess access() {
        return access;
    }

    Path log() {
        return data.resolve("database.log");
    }

    private static Path pidFile(Path data) {
        return data.resolve("database.pid");
    }

    @Override
    public void close() {
        stop();
    }
}
