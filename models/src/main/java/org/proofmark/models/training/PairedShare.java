package org.proofmark.models.training;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What a change adds to the share of photographs that score above a limit, told from how far each of them stood above it before and
 * after. The difference of the two shares sees only those few that changed sides; their scores say far more.
 *
 * <p>Two ways, from the same pairs. {@link #moved}: the mean shift of all scores times how many of them stand near the limit. It is the surer
 * by far, and assumes that a change moves the scores near the limit as it moves all on average; {@link #low} tells whether it does among the lowest.
 * {@link #averaged}: the difference of the shares, not at the limit alone but averaged over all limits within {@link #WINDOW} of it. It
 * assumes nothing of scores that are farther away.
 */
final class PairedShare {
    /** How far to either side of the limit scores count as near it, in logarithms of odds before calibration. */
    static final double WINDOW = 2;

    /**
     * One photograph without the change and with it.
     *
     * @param before how far above the limit, negative below it; NaN where it passes by no score
     * @param after likewise
     */
    record Pair(double before, double after) {
        boolean scored() {
            return !Double.isNaN(before) && !Double.isNaN(after);
        }

        double shift() {
            return after - before;
        }

        double middle() {
            return (before + after) / 2;
        }
    }

    private PairedShare() {}

    /** By how much the mean score of those rises that have one both times; NaN without any. */
    static double shift(List<Pair> pairs) {
        return mean(pairs.stream().filter(Pair::scored), Pair::shift);
    }

    /** The same for the lowest quarter of them, in the order of both scores' mean. */
    static double low(List<Pair> pairs) {
        List<Pair> rising = pairs.stream()
                .filter(Pair::scored)
                .sorted(Comparator.comparingDouble(Pair::middle))
                .toList();
        return mean(rising.stream().limit((rising.size() + 3) / 4), Pair::shift);
    }

    /** Which share of all photographs, those without a score among them, a limit loses that rises by one, were they as dense as near it. */
    static double density(List<Pair> pairs) {
        long near = pairs.stream()
                .flatMapToDouble(pair -> DoubleStream.of(pair.before(), pair.after()))
                .filter(score -> Math.abs(score) <= WINDOW)
                .count();
        return near / (2.0 * WINDOW * 2 * pairs.size());
    }

    /** What is added to the share above the limit, if scores near it move as all do. */
    static double moved(List<Pair> pairs) {
        return shift(pairs) * density(pairs);
    }

    /** What is added to the share above a limit, on average over all limits near it. */
    static double averaged(List<Pair> pairs) {
        double added = pairs.stream()
                .filter(Pair::scored)
                .mapToDouble(pair -> within(pair.after()) - within(pair.before()))
                .sum();
        return added / (2 * WINDOW * pairs.size());
    }

    private static double within(double score) {
        return Math.max(-WINDOW, Math.min(WINDOW, score));
    }

    private static double mean(Stream<Pair> pairs, ToDoubleFunction<Pair> of) {
        return pairs.mapToDouble(of).average().orElse(Double.NaN);
    }
}
