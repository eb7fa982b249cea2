package org.proofmark.models.network.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.proofmark.models.network.training.FiveMethod.Scores;
import org.proofmark.models.simulator.FiveClasses.Label;
import org.proofmark.models.training.Figures;

/** Where a method's mistakes are: among large photographs and small ones, and of what for what. */
final class FiveBands {
    /** Pixels across the symbol from which on prints are promised to be told apart. */
    private static final double ENOUGH = 400;

    private final StringBuilder rows = new StringBuilder();

    /** One band of sizes; photographs that could not be read are in neither. */
    private record Band(String title, double from, double below) {
        int[] of(FiveSet test) {
            return IntStream.range(0, test.size())
                    .filter(i -> test.pictures().get(i).read())
                    .filter(i -> test.pictures().get(i).across() >= from)
                    .filter(i -> test.pictures().get(i).across() < below)
                    .toArray();
        }
    }

    /** @return figures for {@link org.proofmark.models.training.Json} */
    Map<String, Object> add(String name, FiveSet test, Scores scores) {
        Map<String, Object> bands = new LinkedHashMap<>();
        for (Band band : List.of(
                new Band("from 400 px", ENOUGH, Double.POSITIVE_INFINITY), new Band("below 400 px", 0, ENOUGH))) {
            int[] those = band.of(test);
            FiveSet part = new FiveSet(
                    IntStream.of(those).mapToObj(test.pictures()::get).toList());
            double[][] probabilities =
                    IntStream.of(those).mapToObj(i -> scores.probabilities()[i]).toArray(double[][]::new);
            bands.put(band.title, add(name, band.title, part, new Scores(probabilities, scores.millis())));
        }
        return bands;
    }

    private Map<String, Object> add(String name, String band, FiveSet part, Scores scores) {
        long[][] confusion = FiveTable.confusion(part, scores);
        long right = IntStream.range(0, confusion.length)
                .mapToLong(k -> confusion[k][k])
                .sum();
        Figures.Interval accuracy = Figures.wilson(right, part.size());
        Figures.Interval auc =
                Figures.aucInterval(FiveTable.genuine(part, scores, false), FiveTable.genuine(part, scores, true), 43);
        long passed = taken(confusion, true, false);
        long refused = taken(confusion, false, true);
        long none = 0;
        int unmarked = Label.UNCLASSIFIED.ordinal();
        for (int k = 0; k < confusion.length; k++) {
            none += k == unmarked ? 0 : confusion[k][unmarked] + confusion[unmarked][k];
        }
        long other = part.size() - right - passed - refused - none;
        rows.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f %% (%.1f–%.1f) | %.3f (%.3f–%.3f) | %d | %d | %d | %d |%n",
                name,
                band,
                part.size(),
                100 * accuracy.value(),
                100 * accuracy.low(),
                100 * accuracy.high(),
                auc.value(),
                auc.low(),
                auc.high(),
                passed,
                refused,
                none,
                other));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("photographs", part.size());
        figures.put("accuracy", new double[] {accuracy.value(), accuracy.low(), accuracy.high()});
        figures.put("aucGenuineAgainstReprint", new double[] {auc.value(), auc.low(), auc.high()});
        figures.put("confusion", confusion);
        return figures;
    }

    /** Reprints taken for first prints, or the reverse, of whichever pattern. */
    private static long taken(long[][] confusion, boolean reprints, boolean forReprints) {
        long count = 0;
        for (int row = 0; row < confusion.length; row++) {
            for (int column = 0; column < confusion.length; column++) {
                boolean marked = row != Label.UNCLASSIFIED.ordinal() && column != Label.UNCLASSIFIED.ordinal();
                count += marked && row > 2 == reprints && column > 2 == forReprints ? confusion[row][column] : 0;
            }
        }
        return count;
    }

    String markdown() {
        return "| method | pixels across the symbol | photographs | accuracy, five classes | AUC, first print against reprint"
                + " | reprints taken for first prints | first prints for reprints | marked for plain or the reverse"
                + " | other pattern |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n" + rows;
    }
}
