package org.proofmark.ear.house;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with an empty database of its own, which runs without a server. */
abstract class OwnDatabase {
    final Layout layout = Layout.ofBuild();

    /** Emptied before each test. */
    final Path folder;

    final Path data;

    EmbeddedDatabase database;

    /** @param name of a folder that no other test has */
    OwnDatabase(String name) {
        this.folder = layout.build().resolve("it").resolve(name);
        this.data = folder.resolve("data");
    }

    @BeforeEach
    void start() throws IOException {
        EmbeddedDatabase.stopLeftover(data);
        Trees.delete(folder);
        database = start(data);
    }

    @AfterEach
    void stop() throws IOException {
        database.stop();
        EmbeddedDatabase.stopLeftover(data);
    }

    EmbeddedDatabase start(Path on) throws IOException {
        return EmbeddedDatabase.start(layout.mariaDb(), on, 0, 64);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.access().connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
