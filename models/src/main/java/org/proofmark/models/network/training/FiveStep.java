package org.proofmark.models.network.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.proofmark.models.network.Blueprint;
import org.proofmark.models.network.MobileVit;
import org.proofmark.models.network.Siamese;
import org.proofmark.models.network.training.FiveMethod.Scores;
import org.proofmark.models.print.BoostedTrees;
import org.proofmark.models.simulator.Split;

/**
 * The published experiment: five classes told apart by the published methods and by ours, all learning from the same simulated photographs
 * of the training families and judged by the same ones of held-out families; and what is lost where something is left out.
 */
final class FiveStep implements Step {
    private static final int CLASSES = 5;

    static final FiveMethod REFERENCE =
            new NetworkMethod("reference CNN", Blueprint.reference(), Inputs.CROP, Inputs.CROP);
    static final FiveMethod STATISTICS = NumbersMethod.statistics("keyed statistics, logistic regression");
    static final FiveMethod BOOSTED =
            new BoostedMethod("keyed statistics, gradient boosting", BoostedTrees.Settings.USUAL);
    static final FiveMethod KEYED =
            new NetworkMethod("keyed network", Blueprint.keyed(6, CLASSES), Inputs.KEYED, Inputs.KEYED);

    private static final List<FiveMethod> METHODS = List.of(
            REFERENCE,
            new NetworkMethod("reference CNN behind our reader", Blueprint.reference(), Inputs.FLAT, Inputs.FLAT),
            new NetworkMethod(
                    "Mobile-ViT after the published five steps",
                    new MobileVit(1, FivePicture.CROP, CLASSES),
                    Inputs.OUTLINED,
                    Inputs.OUTLINED),
            new NetworkMethod(
                    "Siamese network beside both authentic pictures",
                    new Siamese(2, CLASSES),
                    Inputs.BESIDE,
                    Inputs.BESIDE),
            NumbersMethod.payload("error-corrected payload"),
            STATISTICS,
            BOOSTED,
            KEYED);
    /** What is learned again with something left out. */
    private static final List<FiveMethod> AGAIN = List.of(REFERENCE, STATISTICS, BOOSTED, KEYED);

    private static final FiveMethod UPRIGHT = new NetworkMethod(
            "reference CNN, learned without turned labels", Blueprint.reference(), Inputs.UPRIGHT, Inputs.CROP);

    @Override
    public String name() {
        return "five-classes";
    }

    @Override
    public String settings() {
        StringBuilder settings = new StringBuilder("table 3; ").append(UPRIGHT.settings());
        METHODS.forEach(method -> settings.append("; ").append(method.settings()));
        return settings.toString();
    }

    @Override
    public Map<String, Object> run(TrainingRun run) {
        Sizes sizes = run.sizes();
        FiveSet train = FiveSet.of(run, Split.TRAINING, false, sizes.fiveTrain());
        FiveSet test = FiveSet.of(run, Split.TEST, false, sizes.fiveTest());
        FiveTable table = new FiveTable();
        Map<FiveMethod, Scores> found = new LinkedHashMap<>();
        for (FiveMethod method : METHODS) {
            Scores scores = scores(run, "", method, train, test);
            found.put(method, scores);
            table.add(method.name(), test, scores);
        }
        Scores statistics = Objects.requireNonNull(found.get(STATISTICS));
        Scores both = mean(statistics, Objects.requireNonNull(found.get(BOOSTED)));
        String mean = "keyed statistics, regression and boosting, mean of both";
        table.add(mean, test, both);
        table.bands(STATISTICS.name(), test, statistics);
        table.bands(BOOSTED.name(), test, Objects.requireNonNull(found.get(BOOSTED)));
        table.bands(mean, test, both);
        table.add(
                "keyed statistics and keyed network, mean of both",
                test,
                mean(statistics, Objects.requireNonNull(found.get(KEYED))));

        table.ablation(UPRIGHT.name(), test, scores(run, "", UPRIGHT, train, test));
        FiveSet prints = train.where(picture -> picture.actual() < 3);
        for (FiveMethod method : AGAIN) {
            table.ablation(
                    method.name() + ", learned without reprints",
                    test,
                    wide(scores(run, "no reprints, ", method, prints, test)));
        }
        FiveSet similarTrain = FiveSet.of(run, Split.TRAINING, true, sizes.similarTrain());
        FiveSet similarTest = FiveSet.of(run, Split.TEST, true, sizes.similarTest());
        for (FiveMethod method : AGAIN) {
            table.ablation(
                    method.name() + ", similar patterns (" + similarTrain.size() + " learned from)",
                    similarTest,
                    scores(run, "similar, ", method, similarTrain, similarTest));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(
                "what",
                "simulated; held-out printers, cameras and markets, all attacks; learned from " + train.size()
                        + " photographs, judged on " + test.size() + "; networks saw each " + sizes.epochs()
                        + " times");
        figures.put("located", table.located());
        figures.put("methods", table.methods());
        figures.put("ablations", table.ablations());
        figures.put("byPixelsAcross", table.bands());
        try {
            table.plots(run.out());
            Files.writeString(
                    run.out().resolve("COMPARISON.md"),
                    table.markdown(figures.get("what").toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    /** Learned and judged once; then kept. @param which photographs they are, beside how many */
    static Scores scores(TrainingRun run, String which, FiveMethod method, FiveSet train, FiveSet test) {
        Shelf shelf = Shelf.of(
                run.data(),
                "five-scores",
                which + method.settings() + ", " + train.size() + " and " + test.size() + ", "
                        + run.sizes().epochs() + " epochs");
        byte[] kept = shelf.kept("scores.bin", () -> {
            run.say("  %s%s …", which, method.name());
            return bytes(method.judged(run, train, test));
        });
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept))) {
            double millis = in.readDouble();
            double[][] scores = new double[in.readInt()][in.readInt()];
            for (double[] row : scores) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = in.readDouble();
                }
            }
            return new Scores(scores, millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Scores scores) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            to.writeDouble(scores.millis());
            to.writeInt(scores.probabilities().length);
            to.writeInt(scores.probabilities()[0].length);
            for (double[] row : scores.probabilities()) {
                for (double p : row) {
                    to.writeDouble(p);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Scores mean(Scores one, Scores other) {
        double[][] mean = new double[one.probabilities().length][CLASSES];
        for (int i = 0; i < mean.length; i++) {
            for (int k = 0; k < CLASSES; k++) {
                mean[i][k] = (one.probabilities()[i][k] + other.probabilities()[i][k]) / 2;
            }
        }
        return new Scores(mean, Double.NaN);
    }

    /** With nothing for the classes that were not learned. */
    private static Scores wide(Scores scores) {
        double[][] wide = new double[scores.probabilities().length][];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = java.util.Arrays.copyOf(scores.probabilities()[i], CLASSES);
        }
        return new Scores(wide, scores.millis());
    }
}
