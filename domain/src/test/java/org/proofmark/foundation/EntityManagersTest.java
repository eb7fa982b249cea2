package org.proofmark.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The container resolves {@code @PersistenceContext} by the calling module, so that a door works in tests and fails behind a page. */
class EntityManagersTest {
    @Test
    void entity_managers_are_injected_so_that_they_are_found_from_every_module() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> trespassers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(EntityManagersTest::usesPersistenceContext)
                    .toList();
            assertThat(trespassers)
                    .as("write @Inject instead of @PersistenceContext(unitName = …); JpaEntityManagers produces it")
                    .isEmpty();
        }
    }

    private static boolean usesPersistenceContext(Path file) {
        try {
            return Files.readString(file).contains("@PersistenceContext(");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
