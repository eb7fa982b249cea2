package org.proofmark.models.print;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * From a model's odds to probabilities that hold: the share of genuine labels around each score, made to rise with it (isotonic
 * regression; Zadrozny and Elkan 2002), on labels that the model had not seen, so that 0.99 means 99 of a hundred there. Between the knots
 * the odds' logarithm runs straight; beyond them it stays, so a score that was never met is no surer than the surest that was.
 */
public final class Calibration {
    /** Labels around each score. Bins that are all genuine are pooled, so a share of 0.99 always rests on fifty and more. */
    private static final int BIN = 25;

    /** Enough for a score's last digits. */
    private static final int HALVINGS = 60;

    private final double[] logits;
    private final double[] odds;

    /**
     * @param logits scores, rising strictly
     * @param probabilities at them, 0 to 1 exclusive, never falling
     */
    public Calibration(double[] logits, double[] probabilities) {
        if (logits.length == 0 || logits.length != probabilities.length) {
            throw new IllegalArgumentException(logits.length + " scores, " + probabilities.length + " probabilities");
        }
        for (int k = 0; k < logits.length; k++) {
            double p = probabilities[k];
            boolean rising = k == 0 || logits[k] > logits[k - 1] && p >= probabilities[k - 1];
            if (!rising || !(p > 0 && p < 1)) {
                throw new IllegalArgumentException("knot " + k + " at " + logits[k] + ": " + p);
            }
        }
        this.logits = logits.clone();
        this.odds = Arrays.stream(probabilities)
                .map(p -> StrictMath.log(p / (1 - p)))
                .toArray();
    }

    /**
     * Fits. Both answers weigh the same in all; half a label of each kind is added to each pool of bins, so that no share is
     * 0 or 1.
     *
     * @param logits of labels that the model has not learned from; at least one
     */
    public static Calibration fitted(double[] logits, boolean[] answers) {
        int n = logits.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> logits[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int yes = 0;
        for (boolean answer : answers) {
            yes += answer ? 1 : 0;
        }
        double weightYes = n / (2.0 * Math.max(1, yes));
        double weightNo = n / (2.0 * Math.max(1, n - yes));
        int bins = Math.max(1, n / BIN);
        double[] found = new double[bins];
        double[] weights = new double[bins];
        double[] first = new double[bins];
        double[] last = new double[bins];
        int count = 0;
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) n * bin / bins);
            int to = (int) ((long) n * (bin + 1) / bins);
            double genuine = 0;
            double all = 0;
            double score = 0;
            for (int i = from; i < to; i++) {
                double weight = answers[order[i]] ? weightYes : weightNo;
                genuine += answers[order[i]] ? weight : 0;
                all += weight;
                score += logits[order[i]] / (to - from);
            }
            found[count] = genuine;
            weights[count] = all;
            first[count] = score;
            last[count] = score;
            count++;
            // Neighbours that fall are one: pool adjacent violators.
            while (count > 1 && found[count - 1] / weights[count - 1] <= found[count - 2] / weights[count - 2]) {
                count--;
                last[count - 1] = last[count];
                found[count - 1] += found[count];
                weights[count - 1] += weights[count];
            }
        }
        return new Calibration(knots(first, last, count), shares(first, last, found, weights, count));
    }

    /** Pooled bins have one share from the first to the last of them: nothing tells them apart. */
    private static double[] knots(double[] first, double[] last, int count) {
        double[] knots = new double[2 * count];
        int n = 0;
        for (int k = 0; k < count; k++) {
            knots[n++] = first[k];
            if (last[k] > first[k]) {
                knots[n++] = last[k];
            }
        }
        return Arrays.copyOf(knots, n);
    }

    private static double[] shares(double[] first, double[] last, double[] found, double[] weights, int count) {
        double[] shares = new double[2 * count];
        int n = 0;
        double least = 0;
        for (int k = 0; k < count; k++) {
            // Half a label of each kind may push a small pool below its neighbour.
            least = Math.max(least, (found[k] + 0.5) / (weights[k] + 1));
            shares[n++] = least;
            if (last[k] > first[k]) {
                shares[n++] = least;
            }
        }
        return Arrays.copyOf(shares, n);
    }

    /** 0–1, exclusive. */
    public double probability(double logit) {
        int k = Arrays.binarySearch(logits, logit);
        if (k >= 0) {
            return LogisticModel.probability(odds[k]);
        }
        int above = -k - 1;
        if (above == 0 || above == logits.length) {
            return LogisticModel.probability(odds[Math.min(above, logits.length - 1)]);
        }
        double share = (logit - logits[above - 1]) / (logits[above] - logits[above - 1]);
        return LogisticModel.probability(odds[above - 1] + share * (odds[above] - odds[above - 1]));
    }

    /** The least score that is worth so much, to the last digits; positive infinity where none is. */
    double least(double wanted) {
        return edge(logit -> probability(logit) >= wanted);
    }

    /** The score above which all are worth more than this, to the last digits; negative infinity where all are. */
    double most(double allowed) {
        return edge(logit -> probability(logit) > allowed);
    }

    /** Where it comes true as scores rise: before the first knot and beyond the last nothing changes. */
    private double edge(DoublePredicate reached) {
        double below = logits[0];
        double above = logits[logits.length - 1];
        if (reached.test(below)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!reached.test(above)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (below + above) / 2;
            if (reached.test(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    double[] logits() {
        return logits.clone();
    }

    double[] probabilities() {
        return Arrays.stream(odds).map(LogisticModel::probability).toArray();
    }
}
