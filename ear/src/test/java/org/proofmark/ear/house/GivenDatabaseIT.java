package org.proofmark.ear.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Which schemas the tests take for theirs. */
class GivenDatabaseIT extends OwnDatabase {
    GivenDatabaseIT() {
        super("given");
    }

    @Test
    void anEmptySchemaIsTakenAndEmptiedAtTheNextRun() throws Exception {
        GivenDatabase.claim(database.access());
        GivenDatabase.flyway(database.access()).migrate();
        execute("CREATE TABLE made_by_a_test (n INT)");
        GivenDatabase.claim(database.access());
        assertThatThrownBy(() -> execute("SELECT * FROM made_by_a_test")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("SELECT * FROM tenant")).isInstanceOf(SQLException.class);
        assertThat(GivenDatabase.flyway(database.access()).migrate().migrationsExecuted)
                .isPositive();
    }

    @Test
    void aStrangersSchemaIsRefusedAndKept() throws Exception {
        execute("CREATE TABLE theirs (n INT)");
        assertThatThrownBy(() -> GivenDatabase.claim(database.access()))
                .isInstanceOf(HouseException.class)
                .hasMessageContaining("is not empty")
                .hasMessageContaining("create an empty one");
        execute("INSERT INTO theirs VALUES (1)");
    }

    /** The schema of a Proofmark that somebody uses has the same tables as ours, but not the mark. */
    @Test
    void theSchemaOfARealProofmarkIsRefusedAndKept() throws Exception {
        DatabaseAccess access = database.access();
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        assertThatThrownBy(() -> GivenDatabase.claim(access))
                .isInstanceOf(HouseException.class)
                .hasMessageContaining("is not empty");
        execute("SELECT * FROM tenant");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        DatabaseAccess access = database.access();
        database.stop();
        assertThatThrownBy(() -> GivenDatabase.claim(access))
                .isInstanceOf(HouseException.class)
                .hasMessageContaining("127.0.0.1:" + access.port())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(access.password()));
    }
}
