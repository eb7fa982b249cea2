package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** A model is loaded whole and unharmed, or not at all; the message names what is wrong. */
class PrintModelsTest {
    @TempDir
    Path folder;

    /** The test's own kind: sure of what its only file says. */
    private record Constant(String name, double genuine) implements PrintModel {
        @Override
        public float[] describe(RectifiedLabel label, MarkedSymbol expected) {
            return new float[0];
        }

        @Override
        public Opinion judge(RectifiedLabel label, MarkedSymbol expected, PressReference press) {
            return new Opinion(genuine, Watermark.Kind.COPY);
        }

        @Override
        public void close() {}
    }

    private static final Map<String, PrintModels.Kind> KINDS = Map.of(
            "constant",
            files -> new Constant(
                    files.name(), Double.parseDouble(new String(files.read("a/value"), StandardCharsets.UTF_8))));

    private void write(String manifest, String value) throws IOException {
        Files.writeString(folder.resolve("model.json"), manifest);
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/value"), value);
    }

    private static String manifest(String kind, String value) {
        return "{\"kind\":\"" + kind + "\",\"name\":\"constant 1\",\"files\":{\"a/value\":\""
                + ModelFiles.sha256(value.getBytes(StandardCharsets.UTF_8)) + "\"}}";
    }

    private void refused(String naming) {
        assertThatThrownBy(() -> PrintModels.load(ModelFiles.in(folder), KINDS))
                .isInstanceOf(ModelUnreadable.class)
                .hasMessageContaining(naming);
    }

    @Test
    void aWholeModelIsLoaded() throws IOException {
        write(manifest("constant", "0.75"), "0.75");
        PrintModel model = PrintModels.load(ModelFiles.in(folder), KINDS);
        assertThat(model).isEqualTo(new Constant("constant 1", 0.75));
        Path copy = Files.createDirectory(folder.resolve("copy"));
        ModelFiles.in(folder).unpack(copy);
        assertThat(copy.resolve("a/value")).hasContent("0.75");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        write(manifest("constant", "0.75"), "0.76");
        refused("a/value is damaged");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        write(manifest("constant", "0.75"), "0.75");
        Files.delete(folder.resolve("a/value"));
        refused("a/value is missing");
    }

    @Test
    void aFolderWithoutAManifestIsNoModel() {
        refused("model.json is missing");
    }

    @Test
    void aManifestThatIsNoneIsRefused() throws IOException {
        for (String broken : new String[] {"", "[]", "{}", "{\"kind\":1", "\u0000"}) {
            write(broken, "1");
            refused("model.json");
        }
        write("{\"kind\":\"constant\",\"name\":\"x\",\"files\":{\"../secret\":\"00\"}}", "1");
        refused("elsewhere");
    }

    @Test
    void anUnknownKindIsNamed() throws IOException {
        write(manifest("oracle", "1"), "1");
        refused("oracle");
    }

    @Test
    void aModelThatLearnedFromOtherFingerprintsIsRefused() throws IOException {
        write(learnedFrom("\"" + Fingerprint.VERSION + "\""), "0.75");
        assertThat(PrintModels.load(ModelFiles.in(folder), KINDS).name()).isEqualTo("constant 1");
        write(learnedFrom("\"fingerprint 1\""), "0.75");
        refused("the model constant 1 learned from fingerprint 1, but this release measures " + Fingerprint.VERSION);
        for (String none : new String[] {"2", "null", "\"\""}) {
            write(learnedFrom(none), "0.75");
            refused("says no fingerprint");
        }
    }

    private static String learnedFrom(String fingerprint) {
        return manifest("constant", "0.75").replace("\"files\"", "\"fingerprint\":" + fingerprint + ",\"files\"");
    }

    @Test
    void whatThrowsWhileLoadingIsAnUnreadableModel() throws IOException {
        write(manifest("constant", "much"), "much");
        refused("cannot be loaded");
    }
}
