package org.proofmark.ear.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Back up, change, restore, compare: on a database of its own, without a server. */
class BackupIT extends OwnDatabase {
    private final Path archive = folder.resolve("backup.zip");

    BackupIT() {
        super("backup");
    }

    @BeforeEach
    void someData() throws Exception {
        execute(
                "CREATE TABLE kept (tenant_id BINARY(16) NOT NULL, n BIGINT NOT NULL, raw VARBINARY(300), text VARCHAR(200),"
                        + " at DATETIME(3), PRIMARY KEY (tenant_id, n)) DEFAULT CHARACTER SET utf8mb4",
                "INSERT INTO kept SELECT UNHEX(MD5(seq)), seq, UNHEX(REPEAT('00FF275C0A', 60)),"
                        + " CONCAT('防伪 😀 \\\\ '' ', seq), TIMESTAMP '2026-01-01 00:00:00.123' FROM seq_1_to_5000",
                "INSERT INTO kept VALUES (UNHEX(MD5('x')), 9007199254740993, NULL, '', NULL)");
        Files.createDirectories(data.resolve("keystore"));
        Files.write(data.resolve("keystore/keys.p12"), new byte[] {0, 1, 2, (byte) 0xff});
        Files.createDirectories(data.resolve("files/orders"));
        Files.writeString(data.resolve("files/orders/codes.csv"), "serial,uri\n");
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.access().connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT HEX(tenant_id), n, HEX(raw), text, at FROM kept ORDER BY 1, 2")) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getLong(2) + " " + result.getString(3) + " "
                        + result.getString(4) + " " + result.getString(5));
            }
        }
        return rows;
    }

    @Test
    void whatWasBackedUpWhileItRanComesBackAfterChanges() throws Exception {
        List<String> before = rows();
        BackupManifest manifest;
        try (DataLock running = DataLock.take(data)) {
            assertThat(running).isNotNull();
            manifest = Backup.take(layout, data, archive);
        }
        assertThat(manifest.hashes())
                .containsOnlyKeys("database.sql", "data/keystore/keys.p12", "data/files/orders/codes.csv");

        execute("DELETE FROM kept WHERE n % 2 = 0", "UPDATE kept SET text = 'changed'", "CREATE TABLE later (n INT)");
        Files.writeString(data.resolve("files/orders/codes.csv"), "altered");
        Files.writeString(data.resolve("files/orders/later.csv"), "later");
        database.stop();

        Path former = Restore.apply(layout, archive, data, true);
        assertThat(former).isDirectoryContaining("glob:**/database");
        database = start(data);
        assertThat(rows()).isEqualTo(before);
        assertThatThrownBy(() -> execute("SELECT * FROM later")).isInstanceOf(SQLException.class);
        assertThat(data.resolve("keystore/keys.p12")).hasBinaryContent(new byte[] {0, 1, 2, (byte) 0xff});
        assertThat(data.resolve("files/orders/codes.csv")).hasContent("serial,uri\n");
        assertThat(data.resolve("files/orders/later.csv")).doesNotExist();
        Properties marker = PropertyFiles.read(data.resolve(Restore.MARKER));
        assertThat(marker.getProperty("backup.takenAt"))
                .isEqualTo(manifest.takenAt().toString());
        assertThat(marker.getProperty("restored.at")).isGreaterThanOrEqualTo(marker.getProperty("backup.takenAt"));
    }

    @Test
    void aStoppedHouseCanBeBackedUpAndRestoredElsewhere() throws Exception {
        List<String> before = rows();
        database.stop();
        Backup.take(layout, data, archive);
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Restore.apply(layout, archive, elsewhere, false)).isNull();
        database = start(elsewhere);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void dataAreNeverReplacedUnasked() throws Exception {
        Backup.take(layout, data, archive);
        try (DataLock running = DataLock.take(data)) {
            assertThat(running).isNotNull();
            assertThatThrownBy(() -> Restore.apply(layout, archive, data, true))
                    .isInstanceOf(HouseException.class)
                    .hasMessageContaining("stop it before you restore");
        }
        database.stop();
        assertThatThrownBy(() -> Restore.apply(layout, archive, data, false))
                .isInstanceOf(HouseException.class)
                .hasMessageContaining("-Dproofmark.force=true");
        database.start();
        assertThat(rows()).hasSize(5001);
    }

    @Test
    void aDamagedArchiveIsRefusedBeforeAnythingIsTouched() throws Exception {
        database.stop();
        Backup.take(layout, data, archive);
        Path target = folder.resolve("target");
        for (Path damaged : List.of(withAnotherByte(), without("data/keystore/keys.p12"), cutOff())) {
            assertThatThrownBy(() -> Restore.apply(layout, damaged, target, false))
                    .isInstanceOfAny(HouseException.class, IOException.class);
            assertThat(target).doesNotExist();
        }
    }

    private Path withAnotherByte() throws IOException {
        return rewrite("altered.zip", "data/files/orders/codes.csv", "serial,urj\n");
    }

    private Path without(String entry) throws IOException {
        return rewrite("lacking.zip", entry, null);
    }

    private Path cutOff() throws IOException {
        byte[] all = Files.readAllBytes(archive);
        return Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(all, all.length / 2));
    }

    private Path rewrite(String name, String entry, String content) throws IOException {
        Path copy = Files.copy(archive, folder.resolve(name));
        try (var zip = java.nio.file.FileSystems.newFileSystem(copy)) {
            if (content == null) {
                Files.delete(zip.getPath(entry));
            } else {
                Files.writeString(zip.getPath(entry), content);
            }
        }
        return copy;
    }
}
