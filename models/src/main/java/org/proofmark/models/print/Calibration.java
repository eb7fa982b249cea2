package org.proofmark.models.print;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * From a model's odds to probabilities that hold: the share of genuine labels around each score, made to rise with it (isotonic
 * regression; Zadrozny and Elkan 2002), on labels that the model had not seen, so that 0.99 means 99 of a hundred there. Between the knots the odds' logarithm runs straight; beyond them it stays, so a score that was never met is no surer
 * than the surest that was.
 */
public final class Calibration {
    /** Labels around each score: enough that a share of 0.99 is no accident of a few. */
    private static final int BIN = 100;

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
     * Fits. Both answers weigh the same in all; half a label of each kind is added to each bin, so that no share is 0 or 1.
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
        double[] sums = new double[bins];
        double[] found = new double[bins];
        double[] weights = new double[bins];
        double[] scores = new double[bins];
        int count = 0;
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) n * bin / bins);
            int to = (int) ((long) n * (bin + 1) / bins);
            double genuine = 0.5;
            double all = 1;
            double score = 0;
            for (int i = from; i < to; i++) {
                double weight = answers[order[i]] ? weightYes : weightNo;
                genuine += answers[order[i]] ? weight : 0;
                all += weight;
                score += logits[order[i]] / (to - from);
            }
            found[count] = genuine;
            weights[count] = all;
            scores[count] = score;
            sums[count] = to - from;
            count++;
            // Neighbours that fall are one: pool adjacent violators.
            while (count > 1 && found[count - 1] / weights[count - 1] <= found[count - 2] / weights[count - 2]) {
                count--;
                scores[count - 1] = (scores[count - 1] * sums[count - 1] + scores[count] * sums[count])
                        / (sums[count - 1] + sums[count]);
                found[count - 1] += found[count];
                weights[count - 1] += weights[count];
                sums[count - 1] += sums[count];
            }
        }
        double[] probabilities = new double[count];
        for (int k = 0; k < count; k++) {
            probabilities[k] = found[k] / weights[k];
        }
        return new Calibration(Arrays.copyOf(scores, count), probabilities);
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

    double[] logits() {
        return logits.clone();
    }

    double[] probabilities() {
        return Arrays.stream(odds).map(LogisticModel::probability).toArray();
    }
}
