package org.proofmark.models.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.proofmark.models.simulator.Dice;

/** What a judge is measured by. All shares are 0 to 1. */
public final class Figures {
    /** Two-sided 95 % of a normal distribution. */
    private static final double Z95 = 1.959963985;

    private Figures() {}

    /** A figure and the 95 % interval around it. */
    public record Interval(double value, double low, double high) {}

    /** Counts of examples: row = what it is, column = what it was taken for. */
    public static long[][] confusion(int classes, int[] actual, int[] taken) {
        long[][] counts = new long[classes][classes];
        for (int i = 0; i < actual.length; i++) {
            counts[actual[i]][taken[i]]++;
        }
        return counts;
    }

    /** Share on the diagonal; NaN of nothing. */
    public static double accuracy(long[][] confusion) {
        long right = 0;
        long all = 0;
        for (int row = 0; row < confusion.length; row++) {
            right += confusion[row][row];
            all += Arrays.stream(confusion[row]).sum();
        }
        return all == 0 ? Double.NaN : right / (double) all;
    }

    /**
     * The receiver's operating characteristic, from the strictest threshold to the mildest.
     *
     * @param x share of those that should not pass, of those that do from each threshold on
     * @param y the same of those that should
     */
    @SuppressWarnings("ArrayRecordComponent") // A line of a picture, never compared.
    public record Roc(double[] x, double[] y) {}

    /** With a point for each score of either kind; scores that are equal pass together. */
    public static Roc roc(double[] right, double[] wrong) {
        double[] thresholds = DoubleStream.concat(Arrays.stream(right), Arrays.stream(wrong))
                .distinct()
                .sorted()
                .toArray();
        int n = thresholds.length;
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        for (int i = 1; i <= n; i++) {
            x[i] = from(wrong, thresholds[n - i]);
            y[i] = from(right, thresholds[n - i]);
        }
        return new Roc(x, y);
    }

    private static double from(double[] scores, double threshold) {
        return Arrays.stream(scores).filter(score -> score >= threshold).count() / (double) Math.max(1, scores.length);
    }

    /** Wilson's interval of a share (1927), which holds near 0 and 1 as well. */
    public static Interval wilson(long hits, long of) {
        if (of == 0) {
            return new Interval(Double.NaN, 0, 1);
        }
        double p = hits / (double) of;
        double z2 = Z95 * Z95 / of;
        double middle = (p + z2 / 2) / (1 + z2);
        double half = Z95 / (1 + z2) * Math.sqrt(p * (1 - p) / of + z2 / (4 * of));
        return new Interval(p, hits == 0 ? 0 : middle - half, hits == of ? 1 : middle + half);
    }

    /**
     * Precision, recall and F1 of a yes-no question.
     *
     * @param precision share of the yeses that are right; NaN where there was none
     * @param recall share of what is so that got a yes; NaN where nothing is
     * @param f1 their harmonic mean, 0 where either is 0
     */
    public record Retrieval(double precision, double recall, double f1) {
        public static Retrieval of(long right, long wrong, long missed) {
            double precision = right + wrong == 0 ? Double.NaN : right / (double) (right + wrong);
            double recall = right + missed == 0 ? Double.NaN : right / (double) (right + missed);
            double both = 2.0 * right + wrong + missed;
            return new Retrieval(precision, recall, both == 0 ? Double.NaN : 2 * right / both);
        }

        /** For {@link Json}. */
        public Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("precision", precision);
            figures.put("recall", recall);
            figures.put("f1", f1);
            return figures;
        }
    }

    /** One class against all others. */
    public static Retrieval retrieval(long[][] confusion, int of) {
        long right = confusion[of][of];
        long wrong = -right;
        long missed = -right;
        for (int k = 0; k < confusion.length; k++) {
            wrong += confusion[k][of];
            missed += confusion[of][k];
        }
        return Retrieval.of(right, wrong, missed);
    }

    /** The mean of each class's figures; undefined ones count 0. */
    public static Retrieval macro(long[][] confusion) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        for (int k = 0; k < confusion.length; k++) {
            Retrieval one = retrieval(confusion, k);
            precision += (Double.isNaN(one.precision()) ? 0 : one.precision()) / confusion.length;
            recall += (Double.isNaN(one.recall()) ? 0 : one.recall()) / confusion.length;
            f1 += (Double.isNaN(one.f1()) ? 0 : one.f1()) / confusion.length;
        }
        return new Retrieval(precision, recall, f1);
    }

    /**
     * The probability that one of the first scores above one of the others (Mann and Whitney 1947); ties count half. NaN where either is
     * empty.
     */
    public static double auc(double[] above, double[] others) {
        if (above.length == 0 || others.length == 0) {
            return Double.NaN;
        }
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double score : above) {
            sum += (firstNotBelow(sorted, score) + firstAbove(sorted, score)) / 2.0;
        }
        return sum / ((double) above.length * others.length);
    }

    private static int firstNotBelow(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstAbove(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * {@link #auc} and an interval from 400 draws with replacement from both sides. Photographs of one label count as independent, so
     * where several were taken of each the interval is too narrow.
     */
    public static Interval aucInterval(double[] above, double[] others, long seed) {
        double value = auc(above, others);
        if (Double.isNaN(value)) {
            return new Interval(Double.NaN, 0, 1);
        }
        Dice dice = new Dice(seed);
        double[] drawn = new double[400];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = auc(again(above, dice), again(others, dice));
        }
        Arrays.sort(drawn);
        return new Interval(value, drawn[10], drawn[389]);
    }

    private static double[] again(double[] values, Dice dice) {
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[dice.below(values.length)];
        }
        return drawn;
    }

    /** The mean over classes of {@link #auc} of a class's own score, one against the rest; two classes have one. NaN of one class. */
    public static double auc(double[][] scores, int[] actual) {
        int classes = scores.length == 0 ? 0 : scores[0].length;
        double sum = 0;
        int counted = 0;
        for (int k = classes == 2 ? 1 : 0; k < classes; k++) {
            int of = k;
            double[] own = java.util.stream.IntStream.range(0, actual.length)
                    .filter(i -> actual[i] == of)
                    .mapToDouble(i -> scores[i][of])
                    .toArray();
            double[] rest = java.util.stream.IntStream.range(0, actual.length)
                    .filter(i -> actual[i] != of)
                    .mapToDouble(i -> scores[i][of])
                    .toArray();
            double one = auc(own, rest);
            if (!Double.isNaN(one)) {
                sum += one;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }
}
