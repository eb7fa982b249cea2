package org.proofmark.models.print;

import java.util.Arrays;
import java.util.List;

/**
 * Holds a label against a press that is known. What a first print looks like depends on how sharp and how large it was photographed, so
 * the reference's photographs count by how near they are in both, and what is left of the difference is made up for by slopes that were
 * learned from many presses.
 *
 * @param slopes how each number of a {@link Fingerprint} changes with sharpness, and then with the logarithm of the resolution, on one press
 */
public record PressComparison(List<double[]> slopes) {
    /** How many numbers {@link #of} makes of one. */
    static final int ASPECTS = 4;

    /** What the slopes are of. */
    private static final int[] CONDITIONS = {Fingerprint.SHARPNESS, Fingerprint.RESOLUTION};

    /** Standard deviations of the weight of a photograph by its distance in each. Chosen with machines left out. */
    private static final double[] REACH = {0.1, 0.3};
    /** Of every photograph, so that a label unlike all of them is held against their mean. */
    private static final double LEAST = 0.02;

    public PressComparison {
        slopes = List.copyOf(slopes);
        if (slopes.size() != CONDITIONS.length
                || !slopes.stream().allMatch(slope -> slope.length == Fingerprint.COUNT)) {
            throw new IllegalArgumentException(slopes.size() + " conditions, or not of this release's numbers");
        }
    }

    /**
     * Least squares over first prints of many presses, each against the mean of its own.
     *
     * @param presses first prints of one press each
     */
    public static PressComparison fitted(List<List<float[]>> presses) {
        int n = Fingerprint.COUNT;
        double[][] inner = new double[2][2];
        double[][] outer = new double[2][n];
        for (List<float[]> press : presses) {
            double[] mean = mean(press);
            for (float[] sample : press) {
                double a = sample[CONDITIONS[0]] - mean[CONDITIONS[0]];
                double b = sample[CONDITIONS[1]] - mean[CONDITIONS[1]];
                inner[0][0] += a * a;
                inner[0][1] += a * b;
                inner[1][1] += b * b;
                for (int k = 0; k < n; k++) {
                    double difference = sample[k] - mean[k];
                    outer[0][k] += a * difference;
                    outer[1][k] += b * difference;
                }
            }
        }
        // A thousandth more on the diagonal: photographs that are all alike say nothing of slopes.
        double first = 1.001 * inner[0][0] + 1e-9;
        double second = 1.001 * inner[1][1] + 1e-9;
        double determinant = first * second - inner[0][1] * inner[0][1];
        double[] bySharpness = new double[n];
        double[] byResolution = new double[n];
        for (int k = 0; k < n; k++) {
            bySharpness[k] = (second * outer[0][k] - inner[0][1] * outer[1][k]) / determinant;
            byResolution[k] = (first * outer[1][k] - inner[0][1] * outer[0][k]) / determinant;
        }
        return new PressComparison(List.of(bySharpness, byResolution));
    }

    private static double[] mean(List<float[]> samples) {
        double[] mean = new double[Fingerprint.COUNT];
        for (float[] sample : samples) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += sample[k] / (double) samples.size();
            }
        }
        return mean;
    }

    /** A label's numbers, how they differ from this press's, by how much, and its square: four times as many. */
    public float[] of(float[] label, PressReference press) {
        int n = label.length;
        double[] expected = expected(label, press.samples());
        float[] all = new float[ASPECTS * n];
        for (int k = 0; k < n; k++) {
            float difference = (float) (label[k] - expected[k]);
            all[k] = label[k];
            all[n + k] = difference;
            all[2 * n + k] = Math.abs(difference);
            all[3 * n + k] = difference * difference;
        }
        return all;
    }

    /** What a first print by this press would look like, photographed as the label was. */
    private double[] expected(float[] label, List<float[]> samples) {
        double[] expected = new double[label.length];
        double all = 0;
        for (float[] sample : samples) {
            double far = 0;
            for (int c = 0; c < CONDITIONS.length; c++) {
                double distance = (sample[CONDITIONS[c]] - label[CONDITIONS[c]]) / REACH[c];
                far += distance * distance;
            }
            double weight = StrictMath.exp(-far / 2) + LEAST;
            all += weight;
            for (int k = 0; k < expected.length; k++) {
                expected[k] += weight * sample[k];
            }
        }
        for (int k = 0; k < expected.length; k++) {
            expected[k] /= all;
        }
        double[] off = Arrays.stream(CONDITIONS)
                .mapToDouble(c -> label[c] - expected[c])
                .toArray();
        for (int c = 0; c < off.length; c++) {
            double[] slope = slopes.get(c);
            for (int k = 0; k < expected.length; k++) {
                expected[k] += slope[k] * off[c];
            }
        }
        return expected;
    }
}
