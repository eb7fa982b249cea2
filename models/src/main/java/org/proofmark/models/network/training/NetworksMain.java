package org.proofmark.models.network.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.proofmark.kernel.Boundary;
import org.proofmark.models.training.Json;

/**
 * {@code mvn -pl models -am -Pnetworks verify}: every step in its turn, those that are finished skipped. Arguments: sizes (quick, short, full), folder of finished
 * work, folder that the results go to, threads, a folder of real prints or nothing, and the names of the only steps to run, between commas,
 * or nothing.
 */
public final class NetworksMain {
    private NetworksMain() {}

    @Boundary("a command's console, and the time it took")
    public static void main(String[] arguments) throws IOException {
        Sizes sizes = Sizes.named(arguments[0]);
        TrainingRun run = new TrainingRun(
                Path.of(arguments[1]), Path.of(arguments[2]), sizes, Integer.parseInt(arguments[3]), System.out);
        Files.createDirectories(run.out());
        run.say("simulated training, sizes %s: %s", sizes.name(), sizes);
        long start = System.nanoTime();
        List<String> parts = new ArrayList<>();
        Path real = arguments.length > 4 && !arguments[4].isBlank() ? Path.of(arguments[4]) : null;
        List<String> only =
                arguments.length > 5 && !arguments[5].isBlank() ? List.of(arguments[5].split(",", -1)) : List.of();
        // In the order they run; a further judge of prints is one more here.
        for (Step step : List.of(
                new FiveStep(), new FivePublishedStep(), new FiveEnrolledStep(), new RealStep(real), new KeyedStep())) {
            if (!only.isEmpty() && !only.contains(step.name())) {
                continue;
            }
            run.say("%s …", step.name());
            Shelf shelf = Shelf.of(run.data(), step.name(), step.settings() + "\n" + sizes);
            Path results = shelf.file("results");
            byte[] figures = shelf.kept(
                    "figures.json", () -> Json.of(step.run(run.into(results))).getBytes(StandardCharsets.UTF_8));
            copy(results, run.out());
            parts.add("\"" + step.name() + "\": " + new String(figures, StandardCharsets.UTF_8).strip());
            run.say("%s: done after %.1f minutes", step.name(), (System.nanoTime() - start) / 6e10);
        }
        String about = "\"sizes\": " + Json.of(sizes.toString()).strip()
                + ",\n\"note\": \"All figures are simulated; nothing was printed.\"";
        Files.writeString(
                run.out().resolve("metrics.json"), "{\n" + about + ",\n" + String.join(",\n", parts) + "\n}\n");
        run.say("written to %s", run.out());
    }

    /** A step need not leave files. */
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all.sorted()::iterator) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
