package org.proofmark.models.network.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.proofmark.models.simulator.FiveClasses.Label;
import org.proofmark.models.training.ConfusionPlot;
import org.proofmark.models.training.Figures;
import org.proofmark.models.training.Plot;

/** What each method made of the same photographs, one row a method. */
final class FiveTable {
    private static final double PASSED = 0.99;

    private static final String HEAD =
            "| method | accuracy, five classes | AUC, first print against reprint | F1 of reprints | first prints"
                    + " passed at 0.99, raw | reprints passed | ms |\n| --- | --- | --- | --- | --- | --- | --- |\n";

    private final Map<String, Object> methods = new LinkedHashMap<>();
    private final Map<String, Object> ablations = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder without = new StringBuilder();
    private final Map<String, long[][]> confusions = new LinkedHashMap<>();
    private final Map<String, Figures.Roc> rocs = new LinkedHashMap<>();
    private double[] located = {};
    private final FiveBands bands = new FiveBands();
    private final Map<String, Object> sizes = new LinkedHashMap<>();

    void add(String name, FiveSet test, FiveMethod.Scores scores) {
        long read = test.pictures().stream().filter(FivePicture::read).count();
        Figures.Interval share = Figures.wilson(read, test.size());
        located = new double[] {share.value(), share.low(), share.high()};
        methods.put(name, figures(name, test, scores, rows));
        confusions.put(name, confusion(test, scores));
        rocs.put(name, Figures.roc(genuine(test, scores, false), genuine(test, scores, true)));
    }

    void ablation(String name, FiveSet test, FiveMethod.Scores scores) {
        ablations.put(name, figures(name, test, scores, without));
    }

    /** The same photographs, large ones and small ones apart. */
    void bands(String name, FiveSet test, FiveMethod.Scores scores) {
        sizes.put(name, bands.add(name, test, scores));
    }

    Map<String, Object> bands() {
        return sizes;
    }

    /** Share of the photographs whose label was found and laid flat, and its interval. */
    double[] located() {
        return located.clone();
    }

    Map<String, Object> methods() {
        return methods;
    }

    Map<String, Object> ablations() {
        return ablations;
    }

    static long[][] confusion(FiveSet test, FiveMethod.Scores scores) {
        return Figures.confusion(Label.values().length, test.actual(), Batches.best(scores.probabilities()));
    }

    /** Probabilities of being a first print, of those that are or of reprints. */
    static double[] genuine(FiveSet test, FiveMethod.Scores scores, boolean reprints) {
        int[] actual = test.actual();
        return IntStream.range(0, actual.length)
                .filter(i -> reprints ? actual[i] > 2 : actual[i] < 2)
                .mapToDouble(i -> scores.probabilities()[i][0] + scores.probabilities()[i][1])
                .toArray();
    }

    private static Map<String, Object> figures(
            String name, FiveSet test, FiveMethod.Scores scores, StringBuilder rows) {
        int[] actual = test.actual();
        long[][] confusion = confusion(test, scores);
        long right = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
        }
        Figures.Interval accuracy = Figures.wilson(right, test.size());
        double[] first = genuine(test, scores, false);
        double[] reprints = genuine(test, scores, true);
        Figures.Interval auc = Figures.aucInterval(first, reprints, 43);
        Figures.Interval passed = passed(scores, actual, false);
        Figures.Interval fooled = passed(scores, actual, true);
        long caught = taken(confusion, true, true);
        Figures.Retrieval tampered =
                Figures.Retrieval.of(caught, taken(confusion, false, true), taken(confusion, true, false));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("accuracy", three(accuracy));
        figures.put("aucGenuineAgainstReprint", three(auc));
        figures.put("macro", Figures.macro(confusion).figures());
        figures.put("tampered", tampered.figures());
        figures.put("firstPrintsFrom099", three(passed));
        figures.put("reprintsFrom099", three(fooled));
        if (!Double.isNaN(scores.millis())) {
            figures.put("processorMillis", scores.millis());
        }
        figures.put("classes", Arrays.stream(Label.values()).map(Label::title).toList());
        figures.put("confusion", confusion);
        rows.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.3f | %s | %s | %s |%n",
                name,
                percent(accuracy),
                String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", auc.value(), auc.low(), auc.high()),
                tampered.f1(),
                percent(passed),
                percent(fooled),
                Double.isNaN(scores.millis()) ? "–" : String.format(Locale.ROOT, "%.1f", scores.millis())));
        return figures;
    }

    /** Of first prints, or of reprints, those that some pattern's class gets 0.99 for, as the publication accepts. */
    private static Figures.Interval passed(FiveMethod.Scores scores, int[] actual, boolean reprints) {
        int[] those = IntStream.range(0, actual.length)
                .filter(i -> reprints ? actual[i] > 2 : actual[i] < 2)
                .toArray();
        long passed = Arrays.stream(those)
                .filter(i -> Math.max(scores.probabilities()[i][0], scores.probabilities()[i][1]) >= PASSED)
                .count();
        return Figures.wilson(passed, those.length);
    }

    private static long taken(long[][] confusion, boolean reprints, boolean called) {
        long count = 0;
        for (int row = 0; row < confusion.length; row++) {
            for (int column = 0; column < confusion.length; column++) {
                count += row > 2 == reprints && column > 2 == called ? confusion[row][column] : 0;
            }
        }
        return count;
    }

    private static double[] three(Figures.Interval interval) {
        return new double[] {interval.value(), interval.low(), interval.high()};
    }

    private static String percent(Figures.Interval share) {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f–%.1f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    void plots(Path folder) throws IOException {
        List<String> titles = Arrays.stream(Label.values()).map(Label::title).toList();
        for (Map.Entry<String, long[][]> confusion : confusions.entrySet()) {
            String name = confusion.getKey();
            ConfusionPlot.write(
                    name + " (simulated, held out)",
                    titles,
                    confusion.getValue(),
                    folder.resolve("five-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png"));
        }
        Plot roc = new Plot(
                "First prints against reprints (simulated, held out)",
                "others let in",
                "genuine let in",
                new double[] {0, 1},
                new double[] {0, 1});
        rocs.forEach((name, of) -> roc.line(name, of.x(), of.y()));
        roc.write(folder.resolve("five-roc.png"));
    }

    /** The rows alone, those of the part that is judged apart, and where the mistakes are. */
    String plain() {
        return HEAD + rows + "\n" + HEAD + without + "\n" + bands.markdown();
    }

    String markdown(String what) {
        return "# Five classes: the published experiment on simulated photographs\n\n"
                + "Everything is " + what + ". Labels found and laid flat by the reader: "
                + percent(new Figures.Interval(located[0], located[1], located[2]))
                + ". 95 % intervals in brackets; ms: one processor, without reading and laying flat.\n\n"
                + HEAD
                + "| *as published*: reference CNN, own prints | 97.2 % | 0.991 | – | – | – | 24 (GPU) |\n"
                + "| *as published*: Mobile-ViT after five steps | 99.28 % | – | – | – | – | 80 |\n"
                + rows
                + "\nThe published figures are of real prints by others and are not comparable: our patterns are single"
                + " dots at fixed places, printers, cameras and some attacks of the test were never learned from, and"
                + " photographs are as small as 250 pixels across the label.\n\n## What is lost without\n\n"
                + HEAD
                + without
                + "\n## Where the mistakes are\n\n"
                + bands.markdown();
    }
}
