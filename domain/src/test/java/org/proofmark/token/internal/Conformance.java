package org.proofmark.token.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Published test vectors that lie beside the checkout; tests that need them are skipped, saying so, where they are absent. */
final class Conformance {
    private Conformance() {}

    static JsonObject vectors(String name) throws IOException {
        Path file = Path.of("").toAbsolutePath();
        while (file != null && !Files.isDirectory(file.resolve("shared/conformance"))) {
            file = file.getParent();
        }
        assumeTrue(file != null, "skipped: no folder shared/conformance beside the checkout, so no " + name);
        try (InputStream in =
                        Files.newInputStream(file.resolve("shared/conformance").resolve(name));
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }
}
