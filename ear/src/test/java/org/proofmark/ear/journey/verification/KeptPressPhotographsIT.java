package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.ear.house.DatabaseAccess;
import org.proofmark.ear.house.EmbeddedDatabase;
import org.proofmark.ear.house.Layout;

/** Photographs of presses that a brand took for an earlier judge, through the migration that gives them the version of their fingerprints. */
class KeptPressPhotographsIT {
    private static final byte[] NUMBERS = {63, -128, 0, 0};

    @TempDir
    Path data;

    private static FluentConfiguration migrations(DatabaseAccess access) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration");
    }

    private static void keep(Connection connection, int tenant, String serial, String judge) throws Exception {
        byte[] id = new byte[16];
        Arrays.fill(id, (byte) tenant);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO press_sample (tenant_id, order_id, serial, model, numbers, added_at, added_by)"
                        + " VALUES (?, ?, ?, ?, ?, '2026-11-21 20:00:00', 'anna')")) {
            insert.setBytes(1, id);
            insert.setBytes(2, id);
            insert.setString(3, serial);
            insert.setString(4, judge);
            insert.setBytes(5, NUMBERS);
            insert.executeUpdate();
        }
    }

    @Test
    void thoseOfTheTwoJudgesWithTodaysFingerprintServeOnAndOlderOnesDoNot() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Layout.ofBuild().mariaDb(), data, 0, 64);
        try (database;
                Connection connection = database.access().connect()) {
            migrations(database.access()).target("82.1").load().migrate();
            keep(connection, 1, "A", "keyed statistics 2026-11c");
            keep(connection, 1, "B", "keyed statistics 2026-11d");
            keep(connection, 1, "C", "keyed statistics 2026-11");
            keep(connection, 1, "D", "keyed statistics 2026-11b");
            keep(connection, 2, "E", "keyed statistics 2026-11d");
            migrations(database.access()).load().migrate();

            Map<String, List<String>> kept = new TreeMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT serial, model, fingerprint, numbers FROM press_sample");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    kept.put(row.getString(1), Arrays.asList(row.getString(2), row.getString(3)));
                    assertThat(row.getBytes(4)).isEqualTo(NUMBERS);
                }
            }
            assertThat(kept)
                    .containsExactly(
                            Map.entry("A", List.of("keyed statistics 2026-11c", "fingerprint 2")),
                            Map.entry("B", List.of("keyed statistics 2026-11d", "fingerprint 2")),
                            Map.entry("C", Arrays.asList("keyed statistics 2026-11", null)),
                            Map.entry("D", Arrays.asList("keyed statistics 2026-11b", null)),
                            Map.entry("E", List.of("keyed statistics 2026-11d", "fingerprint 2")));
        }
    }
}
