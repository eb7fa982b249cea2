package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.ModelFiles;

/** What the trainer writes is what the loader reads. */
class TrainMainTest {
    @Test
    void theManifestNamesModelFingerprintAndFiles(@TempDir Path folder) throws IOException {
        byte[] numbers = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] screens = "[]".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("statistics.json"), numbers);
        Files.write(folder.resolve("screens.json"), screens);
        String manifest = Json.of(
                TrainMain.manifest("keyed statistics 1", Map.of("statistics.json", numbers, "screens.json", screens)));
        Files.writeString(folder.resolve("model.json"), manifest);

        ModelFiles files = ModelFiles.in(folder);
        assertThat(files.kind()).isEqualTo("statistics");
        assertThat(files.name()).isEqualTo("keyed statistics 1");
        assertThat(manifest).contains("\"fingerprint\": \"" + Fingerprint.VERSION + "\"");
        assertThat(files.read("statistics.json")).isEqualTo(numbers);
        assertThat(files.read("screens.json")).isEqualTo(screens);
    }
}
