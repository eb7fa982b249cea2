package org.proofmark.models.network.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.models.network.training.FiveMethod.Scores;
import org.proofmark.models.simulator.Split;

/**
 * The published network given all that its publication gave it, as many photographs and as many looks at each, beside the plain methods of
 * ours that learn from the same photographs. Judged three times, so that what it cannot learn is told from what it cannot carry over: on
 * photographs that it learned from, on others of the same families of printers and cameras, and on families that are held out.
 */
final class FivePublishedStep implements Step {
    private static final List<FiveMethod> METHODS =
            List.of(FiveStep.STATISTICS, FiveStep.BOOSTED, FiveStep.REFERENCE, FiveStep.KEYED);
    /** For each eight photographs that are learned from one more of the same families is judged, and one of the eight. */
    private static final int FAMILIAR = 8;

    @Override
    public String name() {
        return "five-classes-published";
    }

    @Override
    public String settings() {
        StringBuilder settings = new StringBuilder("table 1");
        METHODS.forEach(method -> settings.append("; ").append(method.settings()));
        return settings.toString();
    }

    @Override
    public Map<String, Object> run(TrainingRun run) {
        Sizes sizes = run.sizes();
        int learned = sizes.fiveTrain();
        int familiar = learned / FAMILIAR;
        FiveSet drawn = FiveSet.of(run, Split.TRAINING, false, learned + familiar);
        FiveSet train = drawn.part(0, learned);
        FiveSet test = FiveSet.of(run, Split.TEST, false, sizes.fiveTest());
        FiveSet judged = test.and(drawn.part(learned, learned + familiar)).and(drawn.part(0, familiar));
        FiveTable table = new FiveTable();
        for (FiveMethod method : METHODS) {
            Scores scores = FiveStep.scores(run, "published sizes, ", method, train, judged);
            int held = test.size();
            Scores unknown = part(scores, 0, held);
            table.add(method.name(), test, unknown);
            table.bands(method.name(), test, unknown);
            table.ablation(
                    method.name() + ", on others of the families that were learned from",
                    judged.part(held, held + familiar),
                    part(scores, held, held + familiar));
            table.ablation(
                    method.name() + ", on photographs that were learned from",
                    judged.part(held + familiar, judged.size()),
                    part(scores, held + familiar, judged.size()));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "what",
                "simulated; held-out printers, cameras and markets, all attacks; learned from " + learned
                        + " photographs, judged on " + test.size() + "; networks saw each " + sizes.epochs()
                        + " times");
        figures.put("located", table.located());
        figures.put("methods", table.methods());
        figures.put("ofFamiliesLearnedFrom", table.ablations());
        figures.put("byPixelsAcross", table.bands());
        Path folder = run.out().resolve("published");
        try {
            Files.createDirectories(folder);
            table.plots(folder);
            Files.writeString(
                    folder.resolve("COMPARISON.md"),
                    "# Five classes at the published sizes\n\nEverything is " + figures.get("what") + ".\n\n"
                            + table.plain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private static Scores part(Scores scores, int from, int to) {
        return new Scores(Arrays.copyOfRange(scores.probabilities(), from, to), scores.millis());
    }
}
