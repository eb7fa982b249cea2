package org.proofmark.models.network.training;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.photos.PhotosMain;
import org.proofmark.models.simulator.FiveClasses;
import org.proofmark.models.simulator.Photograph;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.training.Figures;

/**
 * What simulated photographs are worth for real ones: the judge of photographs ({@code -Pphotos}) learns first prints from second ones by
 * simulated photographs alone, by real ones alone and by both, and real ones judge it.
 */
final class RealStep implements Step {
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    private final @Nullable Path real;

    /** @param real a folder with {@code first} and {@code second}; null where there are none */
    RealStep(@Nullable Path real) {
        this.real = real;
    }

    @Override
    public String name() {
        return "real-prints";
    }

    @Override
    public String settings() {
        return real == null ? "none" : "first and second prints in " + real.getFileName() + ", seed 61";
    }

    @Override
    public Map<String, Object> run(TrainingRun run) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (real == null) {
            run.say("  SKIPPED: -Dproofmark.real=DIR names no folder of real prints");
            figures.put("what", "SKIPPED: no real prints were given");
            return figures;
        }
        try {
            int count = run.sizes().realBeside();
            Path simulated = simulated(run, count);
            figures.put(
                    "what",
                    "first or second print; judged on real photographs, the simulated ones are " + count
                            + " of other codes, patterns and printers");
            figures.put("simulated only", judged(run, simulated, null, real));
            figures.put("real only, five folds by word", judged(run, real, null, null));
            figures.put("real and simulated, five folds by word", judged(run, real, simulated, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private static Map<String, Object> judged(TrainingRun run, Path train, @Nullable Path more, @Nullable Path test)
            throws IOException {
        Path file = Files.createTempFile("real-prints", ".json");
        try {
            int status = PhotosMain.run(
                    train.toString(),
                    more == null ? null : more.toString(),
                    test == null ? null : test.toString(),
                    file.toString(),
                    run.say());
            if (status != 0) {
                throw new IllegalStateException("the real prints cannot be used; see above");
            }
            try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
                JsonObject json = reader.readObject();
                int n = json.getInt("n");
                JsonArray mistaken = json.getJsonArray("mistaken");
                Figures.Interval right = Figures.wilson(n - mistaken.size(), n);
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("n", n);
                figures.put("mistaken", mistaken.size());
                figures.put("accuracy", new double[] {right.value(), right.low(), right.high()});
                figures.put("auc", json.getJsonNumber("auc").doubleValue());
                return figures;
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Half first prints of both patterns, half their reprints, as PNG; made once. */
    private static Path simulated(TrainingRun run, int count) throws IOException {
        Path folder = run.data().resolve("real-beside-" + count);
        for (String sub : List.of(FIRST, SECOND)) {
            Files.createDirectories(folder.resolve(sub));
        }
        FiveClasses source = new FiveClasses(Split.TRAINING, false, 61);
        List<IOException> failed = new ArrayList<>();
        // Five classes take turns; the plain code among them is left out.
        for (int number = 0, made = 0; made < count; number++) {
            if (number % 5 == FiveClasses.Label.UNCLASSIFIED.ordinal()) {
                continue;
            }
            made++;
            Path file = folder.resolve(number % 5 < 2 ? FIRST : SECOND).resolve("simulated" + number + "x.png");
            if (!Files.exists(file)) {
                source.picture(number, picture -> {
                    try {
                        ImageIO.write(image(picture.shot().photograph()), "png", file.toFile());
                    } catch (IOException e) {
                        failed.add(e);
                    }
                });
            }
        }
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
        return folder;
    }

    private static BufferedImage image(Photograph photograph) {
        BufferedImage image = new BufferedImage(photograph.width(), photograph.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(photograph.pixels(), 0, to, 0, to.length);
        return image;
    }
}
