package org.proofmark.reading.internal;

import org.jspecify.annotations.Nullable;

/**
 * The light on a label as planes of brightness and of contrast across it, by least squares on some of its points. Of the equations only the
 * right sides depend on what is seen: the others are worked out once.
 */
final class Lighting {
    private static final int TERMS = 6;

    private final double[] across;
    private final double[] down;
    private final double[] expected;
    private final double[][] sums = new double[TERMS][TERMS];

    /**
     * @param across s, t of each point, as {@link #across(float[], int)} says
     * @param expected -1 black to 1 white, of each point
     */
    Lighting(float[] across, float[] expected) {
        this.across = new double[expected.length];
        this.down = new double[expected.length];
        this.expected = new double[expected.length];
        double[] row = new double[TERMS];
        for (int i = 0; i < expected.length; i++) {
            double s = across[2 * i];
            double t = across[2 * i + 1];
            double value = expected[i];
            this.across[i] = s;
            this.down[i] = t;
            this.expected[i] = value;
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
            }
        }
        Linear.mirror(sums, TERMS);
    }

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
     * @param seen brightness of each point
     * @return l0 to l5; null where the points do not determine them
     */
    double @Nullable [] fit(float[] seen) {
        double one = 0;
        double byS = 0;
        double byT = 0;
        double byValue = 0;
        double byValueS = 0;
        double byValueT = 0;
        for (int i = 0; i < seen.length; i++) {
            double s = across[i];
            double t = down[i];
            double value = expected[i];
            double level = seen[i];
            one += level;
            byS += s * level;
            byT += t * level;
            byValue += value * level;
            byValueS += value * s * level;
            byValueT += value * t * level;
        }
        double[] right = {one, byS, byT, byValue, byValueS, byValueT};
        double[][] equations = new double[TERMS][TERMS + 1];
        for (int j = 0; j < TERMS; j++) {
            System.arraycopy(sums[j], 0, equations[j], 0, TERMS);
            equations[j][TERMS] = right[j];
        }
        return Linear.solve(equations);
    }

    /** Expected less seen, of each point, under the light that fits best; in units of the expected. */
    float[] errors(float[] seen) {
        double[] fitted = fit(seen);
        double[] light = fitted == null || !(fitted[3] > 2) ? new double[] {128, 0, 0, 60, 0, 0} : fitted;
        double[] exact = new double[seen.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = seen[i];
        }
        lit(exact, light[0], light[1], light[2]);
        compared(exact, light[3], light[4], light[5]);
        float[] errors = new float[seen.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (float) exact[i];
        }
        return errors;
    }

    // Short loops over whole arrays: those the compiler makes vectors of.

    private void lit(double[] seen, double level, double byS, double byT) {
        double[] s = across;
        double[] t = down;
        for (int i = 0; i < seen.length; i++) {
            seen[i] = seen[i] - level - byS * s[i] - byT * t[i];
        }
    }

    private void compared(double[] lit, double contrast, double byS, double byT) {
        double[] s = across;
        double[] t = down;
        double[] value = expected;
        double least = contrast / 4;
        for (int i = 0; i < lit.length; i++) {
            lit[i] = value[i] - lit[i] / Math.max(least, contrast + byS * s[i] + byT * t[i]);
        }
    }
}
