package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.proofmark.ear.house.DatabaseAccess;
import org.proofmark.ear.house.GivenDatabase;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** The nightly run on the MySQL 8.4 that it was given: the product really uses that one, and finds its schema there. */
@Tag("nightly")
@ExtendWith({GivenMySqlIT.WhereOneIsGiven.class, HouseExtension.class})
class GivenMySqlIT {
    /** Says in the log, too, that there was no database to test: the build's summary of skipped tests shows no reasons. */
    static final class WhereOneIsGiven implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (GivenDatabase.ofBuild().isPresent()) {
                return ConditionEvaluationResult.enabled("a database is given");
            }
            String reason = "SKIPPED: no MySQL 8.4 is given; -D" + GivenDatabase.PROPERTY
                    + "='jdbc:mysql://HOST:PORT/SCHEMA?user=U&password=P' gives one";
            say(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }

    private static void say(String text) {
        System.getLogger(GivenMySqlIT.class.getName()).log(System.Logger.Level.INFO, text);
    }

    private static DatabaseAccess given() {
        return GivenDatabase.ofBuild().orElseThrow();
    }

    private static String one(String sql, String... values) throws Exception {
        try (Connection connection = given().connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    @Test
    void itIsMySql84() throws Exception {
        String version = one("SELECT VERSION()");
        say("The given database is " + version);
        Assumptions.assumeFalse(
                version.contains("MariaDB"), "SKIPPED: the given database is MariaDB, " + version + ", not MySQL 8.4");
        assertThat(version).startsWith("8.4.");
    }

    @Test
    void theServerMigratedTheGivenSchema() {
        MigrationInfoService history = GivenDatabase.flyway(given()).info();
        assertThat(history.pending()).isEmpty();
        assertThat(List.of(history.applied()).stream()
                        .filter(each -> each.getState() == MigrationState.SUCCESS)
                        .map(MigrationInfo::getScript))
                .contains("V1__keep_tenants_and_their_trial_limits.sql", "V70_1__keep_scans_by_month.sql");
    }

    @Test
    void anOrdersCodesVerifyAndTheirScansAreStoredThere(House house) throws Exception {
        String lot = "MYSQL-" + UUID.randomUUID().toString().substring(0, 8);
        for (String code : DemoCodes.order(house, 3, lot)) {
            JsonObject verdict = DemoCodes.verify(house, code);
            assertThat(verdict.getString("verdict")).isEqualTo("REAL");
            assertThat(verdict.getJsonObject("product").getString("lot")).isEqualTo(lot);
            String serial = one(
                    "SELECT serial FROM scan WHERE id = UNHEX(REPLACE(?, '-', '')) AND verdict = 'REAL'",
                    verdict.getString("scanId"));
            assertThat(serial).isEqualTo(code.substring(code.length() - 20));
        }
    }
}
