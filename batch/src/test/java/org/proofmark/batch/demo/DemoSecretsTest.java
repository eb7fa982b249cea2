package org.proofmark.batch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSecretsTest {
    @Test
    void secrets_stay_the_same_over_restarts_and_are_the_owners_alone(@TempDir Path data) throws Exception {
        DemoSecrets first = DemoSecrets.in(data);
        assertThat(first.areComplete()).isFalse();
        first.set("key.brand", "pmk_a=b#c:d");
        first.set("password.brand", "ü ");
        first.keep();
        DemoSecrets again = DemoSecrets.in(data);
        assertThat(again.areComplete()).isTrue();
        assertThat(again.report())
                .containsOnly(
                        java.util.Map.entry("key.brand", "pmk_a=b#c:d"), java.util.Map.entry("password.brand", "ü "));
        Path file = data.resolve("demo/secrets.properties");
        Assumptions.assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).as("no draft is left").hasSize(1);
        }
    }
}
