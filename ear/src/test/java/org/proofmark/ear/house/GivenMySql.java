package org.proofmark.ear.house;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A MySQL server that somebody runs for the nightly suite, named by {@code -Dproofmark.mysql.url=jdbc:mysql://HOST:PORT/proofmark},
 * {@code -Dproofmark.mysql.user} and {@code -Dproofmark.mysql.password}. Its schema {@code proofmark} is dropped and made anew. It is not
 * ours to kill: tests that need that are aborted with a message.
 */
record GivenMySql(DatabaseAccess access) implements HouseDatabase {
    static final String URL = "proofmark.mysql.url";

    /** Whether this run is meant for a given MySQL. */
    static boolean wanted() {
        return Boolean.getBoolean("proofmark.mysql");
    }

    static Optional<GivenMySql> named() {
        String url = System.getProperty(URL, "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
        if (!("/" + DatabaseAccess.SCHEMA).equals(uri.getPath())) {
            throw new HouseException(URL + " must end in /" + DatabaseAccess.SCHEMA + ", the schema that is made anew");
        }
        return Optional.of(new GivenMySql(new DatabaseAccess(
                uri.getHost(),
                uri.getPort() < 0 ? 3306 : uri.getPort(),
                System.getProperty("proofmark.mysql.user", "proofmark"),
                System.getProperty("proofmark.mysql.password", ""))));
    }

    GivenMySql emptied() {
        String server = access.url().replace("/" + DatabaseAccess.SCHEMA + "?", "/?");
        try (Connection connection = DriverManager.getConnection(server, access.user(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + DatabaseAccess.SCHEMA);
            statement.execute("CREATE DATABASE " + DatabaseAccess.SCHEMA + " CHARACTER SET utf8mb4");
            return this;
        } catch (SQLException refused) {
            throw new HouseException(
                    "The MySQL at " + access + " could not be emptied: " + refused.getMessage(), refused);
        }
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public void kill() {
        throw new TestAbortedException("SKIPPED: the given MySQL is not ours to kill");
    }

    @Override
    public void restart() {
        throw new TestAbortedException("SKIPPED: the given MySQL is not ours to restart");
    }

    @Override
    public void stop() {
        // It was running before the suite and goes on running.
    }
}
