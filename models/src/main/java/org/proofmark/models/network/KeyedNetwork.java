package org.proofmark.models.network;

import jakarta.json.JsonNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.ModelFiles;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/**
 * The network that sees a label and its expected mark, as a judge of prints. Its probability is the network's own, its
 * odds' logarithm divided by a temperature fitted on labels that were not learned from (Guo and others 2017). It does not know presses:
 * a reference changes nothing.
 */
public final class KeyedNetwork implements PrintModel {
    /** In manifests. */
    public static final String KIND = "network";

    /** What its outputs stand for, in order. */
    public static final List<Watermark.Kind> KINDS =
            List.of(Watermark.Kind.GENUINE, Watermark.Kind.COPY, Watermark.Kind.UNMARKED, Watermark.Kind.OTHER_MARKET);

    private static final String SAVED = "saved_model.pb";

    private final String name;
    private final Judge judge;
    private final double temperature;

    private KeyedNetwork(String name, Judge judge, double temperature) {
        this.name = name;
        this.judge = judge;
        this.temperature = temperature;
    }

    /**
     * Of a manifest of the kind {@code network} ({@link #manifest}).
     *
     * @throws org.proofmark.models.print.ModelUnreadable where a file is missing or damaged
     * @throws IOException where the library's copy cannot be written
     */
    public static KeyedNetwork load(ModelFiles files) throws IOException {
        double temperature = files.value("temperature") instanceof JsonNumber number ? number.doubleValue() : 1;
        Path folder = Files.createTempDirectory("keyed-network");
        try {
            files.unpack(folder);
            return new KeyedNetwork(files.name(), Judge.load(folder, KeyedInput.CHANNELS, 1), temperature);
        } finally {
            // Nothing is read from it any more.
            for (String file : files.names()) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.deleteIfExists(folder);
        }
    }

    /** What {@code model.json} says of a SavedModel of {@link Blueprint#keyed} in the same folder. */
    public static Map<String, Object> manifest(String version, double temperature, Path folder) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("kind", KIND);
        manifest.put("name", "keyed network " + version);
        manifest.put("temperature", temperature);
        manifest.put("files", Map.of(SAVED, ModelFiles.sha256(Files.readAllBytes(folder.resolve(SAVED)))));
        return manifest;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Opinion judge(RectifiedLabel label, MarkedSymbol expected, @Nullable PressReference press) {
        double[] p = judge.probabilities(KeyedInput.of(label.grey(), label.side(), expected), 1)[0];
        int otherwise = 1;
        for (int k = 2; k < p.length; k++) {
            otherwise = p[k] > p[otherwise] ? k : otherwise;
        }
        return new Opinion(softened(p[0], temperature), KINDS.get(otherwise));
    }

    /** A fingerprint, so that the photographs of a press still serve when another model is chosen. */
    @Override
    public float[] describe(RectifiedLabel label, MarkedSymbol expected) {
        return Fingerprint.of(label, expected);
    }

    /** A probability whose odds' logarithm is divided by the temperature. */
    public static double softened(double probability, double temperature) {
        double held = Math.min(1 - 1e-7, Math.max(1e-7, probability));
        return 1 / (1 + Math.exp(-Math.log(held / (1 - held)) / temperature));
    }

    @Override
    public void close() {
        judge.close();
    }
}
