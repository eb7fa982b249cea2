package org.proofmark.reading.internal;

import org.jspecify.annotations.Nullable;

/** The light on a label as planes of brightness and of contrast across it. */
final class Lighting {
    private static final int TERMS = 6;

    private Lighting() {}

    /** Places in modules, u and v of each point, as they lie over the label: -1 to 1. */
    static float[] across(float[] places, int modules) {
        float[] across = new float[places.length];
        for (int i = 0; i < across.length; i++) {
            across[i] = 2 * places[i] / modules - 1;
        }
        return across;
    }

    /**
     * Least squares of seen = (l0 + l1·s + l2·t) + expected (l3 + l4·s + l5·t), with s and t from -1 to 1 across the label.
     *
     * @param across s, t of each point
     * @param expected -1 black to 1 white, of each point
     * @param seen brightness of each point
     * @return l0 to l5; null where the points do not determine them
     */
    static double @Nullable [] fit(float[] across, float[] expected, float[] seen) {
        double[][] sums = new double[TERMS][TERMS + 1];
        double[] row = new double[TERMS];
        for (int i = 0; i < seen.length; i++) {
            double s = across[2 * i];
            double t = across[2 * i + 1];
            double value = expected[i];
            row[0] = 1;
            row[1] = s;
            row[2] = t;
            row[3] = value;
            row[4] = value * s;
            row[5] = value * t;
            for (int j = 0; j < TERMS; j++) {
                for (int k = 0; k <= j; k++) {
                    sums[j][k] += row[j] * row[k];
                }
                sums[j][TERMS] += row[j] * seen[i];
            }
        }
        Linear.mirror(sums, TERMS);
        return Linear.solve(sums);
    }
}
