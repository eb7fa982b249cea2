package org.proofmark.ear.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseIT extends OwnDatabase {
    EmbeddedDatabaseIT() {
        super("database");
    }

    private static long count(DatabaseAccess access) throws SQLException {
        try (Connection connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM kept")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void commitRow() throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS kept (n INT)", "INSERT INTO kept VALUES (1)");
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
        commitRow();
        database.kill();
        assertThat(database.alive()).isFalse();
        database.start();
        assertThat(count(database.access())).isEqualTo(1);
    }

    /** A launcher was killed; the next one finds its database still running on the data. */
    @Test
    void aServerLeftRunningIsStoppedAndItsDataAreKept() throws Exception {
        commitRow();
        EmbeddedDatabase next = start(data);
        try {
            assertThat(database.alive()).isFalse();
            assertThat(next.access().password()).isEqualTo(database.access().password());
            assertThat(count(next.access())).isEqualTo(1);
        } finally {
            next.stop();
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        DatabaseAccess access = database.access();
        for (String user : new String[] {"proofmark", "root", ""}) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(access.url(), user, "").close())
                    .as(user)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void thePasswordIsKeptFromOtherUsersOfTheMachine() throws IOException {
        for (String file : new String[] {"database.properties", "database-init.sql"}) {
            assertThat(Files.getPosixFilePermissions(data.resolve(file)))
                    .isEqualTo(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    @Test
    void oneLauncherAtATime() throws IOException {
        try (DataLock first = DataLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(HouseException.class)
                    .hasMessageContaining("-Dproofmark.data=DIR");
        }
        DataLock.take(data).close();
    }
}
