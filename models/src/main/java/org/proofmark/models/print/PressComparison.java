package org.proofmark.models.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holds a label against a press that is known. What a first print looks like depends on how sharp and how large it was photographed and on
 * what the camera makes of an edge, so the reference's photographs count by how near they are in sharpness and size, and what is left of
 * the difference is made up for by slopes that were learned from many presses.
 *
 * @param directions in which {@link EdgeProfile}s of one press differ, from camera to camera
 * @param slopes how each number of a print changes, on one press, with sharpness, with the logarithm of the resolution, and along each
 *     direction
 */
public record PressComparison(List<double[]> directions, List<double[]> slopes) {
    /** How many numbers {@link #of} makes. */
    public static final int COUNT = 2 * Fingerprint.OF_PRINT;

    /** Directions that are learned: six hold 98 of a hundred parts of how profiles of one press vary. */
    private static final int DIRECTIONS = 6;

    /** Conditions before the directions. */
    private static final int PLAIN = 2;

    /** Standard deviations of the weight of a photograph by its distance in sharpness and resolution. Chosen with machines left out. */
    private static final double[] REACH = {0.1, 0.3};
    /** Of every photograph, so that a label unlike all of them is held against their mean. */
    private static final double LEAST = 0.02;
    /** Conditions that hardly change say nothing of slopes: each is held back by so much of what one of usual spread says. */
    private static final double RIDGE = 0.003;

    public PressComparison {
        directions = List.copyOf(directions);
        slopes = List.copyOf(slopes);
        if (slopes.size() != PLAIN + directions.size()
                || !slopes.stream().allMatch(slope -> slope.length == Fingerprint.OF_PRINT)
                || !directions.stream().allMatch(direction -> direction.length == EdgeProfile.COUNT)) {
            throw new IllegalArgumentException(slopes.size() + " slopes for " + directions.size()
                    + " directions and two more, or not of this release's numbers");
        }
    }

    /**
     * Principal components of the profiles, and least squares, over first prints of many presses, each against the mean of its own.
     *
     * @param presses first prints of one press each
     */
    public static PressComparison fitted(List<List<float[]>> presses) {
        List<double[]> differences = new ArrayList<>();
        for (List<float[]> press : presses) {
            double[] mean = mean(press);
            for (float[] sample : press) {
                double[] difference = new double[mean.length];
                for (int k = 0; k < mean.length; k++) {
                    difference[k] = sample[k] - mean[k];
                }
                differences.add(difference);
            }
        }
        List<double[]> directions = Principal.components(
                differences.stream()
                        .map(difference -> Arrays.copyOfRange(difference, Fingerprint.OF_PRINT, Fingerprint.COUNT))
                        .toList(),
                DIRECTIONS);
        List<double[]> conditions = differences.stream()
                .map(difference -> conditions(difference, directions))
                .toList();
        return new PressComparison(
                directions, LeastSquares.slopes(conditions, differences, Fingerprint.OF_PRINT, RIDGE));
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

    /** How a label was photographed, of its numbers. */
    private static double[] conditions(double[] numbers, List<double[]> directions) {
        double[] conditions = new double[PLAIN + directions.size()];
        conditions[0] = numbers[Fingerprint.SHARPNESS];
        conditions[1] = numbers[Fingerprint.RESOLUTION];
        for (int c = PLAIN; c < conditions.length; c++) {
            double[] direction = directions.get(c - PLAIN);
            for (int i = 0; i < direction.length; i++) {
                conditions[c] += direction[i] * numbers[Fingerprint.OF_PRINT + i];
            }
        }
        return conditions;
    }

    /**
     * How a label's numbers differ from this press's, and by how much. The numbers themselves are not among them: beside a press they tell a
     * camera from others, and nothing else that holds.
     */
    public float[] of(float[] label, PressReference press) {
        int n = Fingerprint.OF_PRINT;
        double[] expected = expected(label, press.samples());
        float[] all = new float[COUNT];
        for (int k = 0; k < n; k++) {
            float difference = (float) (label[k] - expected[k]);
            all[k] = difference;
            all[n + k] = Math.abs(difference);
        }
        return all;
    }

    /** What a first print by this press would look like, photographed as the label was. */
    private double[] expected(float[] label, List<float[]> samples) {
        double[] expected = new double[label.length];
        double all = 0;
        for (float[] sample : samples) {
            double sharper = (sample[Fingerprint.SHARPNESS] - label[Fingerprint.SHARPNESS]) / REACH[0];
            double larger = (sample[Fingerprint.RESOLUTION] - label[Fingerprint.RESOLUTION]) / REACH[1];
            double weight = StrictMath.exp(-(sharper * sharper + larger * larger) / 2) + LEAST;
            all += weight;
            for (int k = 0; k < expected.length; k++) {
                expected[k] += weight * sample[k];
            }
        }
        double[] difference = new double[expected.length];
        for (int k = 0; k < expected.length; k++) {
            expected[k] /= all;
            difference[k] = label[k] - expected[k];
        }
        double[] off = conditions(difference, directions);
        for (int c = 0; c < off.length; c++) {
            double[] slope = slopes.get(c);
            for (int k = 0; k < slope.length; k++) {
                expected[k] += slope[k] * off[c];
            }
        }
        return expected;
    }
}
