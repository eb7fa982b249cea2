package org.proofmark.models.print;

/**
 * How well a predicted picture explains the texture that is seen, whatever the lens, its sharpening and the light do: what the code's own
 * pattern explains is taken out first (modules, cores and the mean brightness at three scales), then the prediction at three blurs may
 * weigh as it likes. Least squares; one label's.
 */
final class Fit {
    /** Standard deviations in cells, from a picture as sharp as the cells to one that hardly shows them. */
    private static final double[] LENSES = {0.35, 0.8, 1.4};

    private static final double[] SURROUNDINGS = {0.5, 1.2, 3};
    private static final double RIDGE = 1e-2;
    private static final int BLOCK = 1024;

    private final int wide;
    private final int[] where;
    private final float[][] taken;
    private final float[] left;
    private final double variance;

    /** @param z Fisher's z of the multiple correlation: 0 for nothing explained, 1.5 for 0.905 */
    @SuppressWarnings("ArrayRecordComponent") // Three numbers, never compared.
    record Found(double z, double[] weights, float[][] columns) {}

    /**
     * @param seen brightness of the cells in question
     * @param where their indices in predictions
     * @param modules the code with its cells half inked, and then fully inked, in the geometry of predictions
     */
    Fit(float[] seen, int[] where, int wide, float[]... modules) {
        this.wide = wide;
        this.where = where;
        this.taken = new float[1 + modules.length * SURROUNDINGS.length][];
        float[] ones = new float[where.length];
        java.util.Arrays.fill(ones, 1);
        int n = 0;
        taken[n++] = unit(ones);
        for (double reach : SURROUNDINGS) {
            for (float[] plane : modules) {
                float[] column = picked(Squares.blurred(plane, wide, reach));
                // Twice, because once leaves rounding of the order of what is looked for.
                takeOut(column, n);
                takeOut(column, n);
                taken[n++] = unit(column);
            }
        }
        this.left = seen.clone();
        takeOut(left, n);
        this.variance = Math.max(1e-9, dot(left, left));
    }

    /** What is seen without what the code's pattern explains. */
    float[] seen() {
        return left;
    }

    Found of(float[] prediction) {
        float[][] columns = new float[LENSES.length][];
        double[][] explained = new double[LENSES.length][taken.length];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = picked(Squares.blurred(prediction, wide, LENSES[k]));
            centre(columns[k]);
            for (int j = 0; j < taken.length; j++) {
                explained[k][j] = dot(columns[k], taken[j]);
            }
        }
        double[][] a = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < 3; j++) {
                double product = dot(columns[i], columns[j]);
                for (int k = 0; k < taken.length; k++) {
                    product -= explained[i][k] * explained[j][k];
                }
                a[i][j] = product + (i == j ? RIDGE : 0);
                a[j][i] = a[i][j];
            }
            a[i][3] = dot(columns[i], left);
        }
        double[] right = {a[0][3], a[1][3], a[2][3]};
        double[] quadratic = new double[9];
        for (int i = 0; i < 9; i++) {
            quadratic[i] = a[i / 3][i % 3];
        }
        double[] w = solved(a);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += 2 * w[i] * right[i];
            for (int j = 0; j < 3; j++) {
                sum -= w[i] * w[j] * (quadratic[3 * i + j] - (i == j ? RIDGE : 0));
            }
        }
        double r = Math.sqrt(Math.min(0.9999, Math.max(1e-4, sum / variance)));
        return new Found(0.5 * StrictMath.log((1 + r) / (1 - r)), w, columns);
    }

    /** What the prediction leaves unexplained. */
    float[] residual(Found found) {
        float[] rest = left.clone();
        for (int k = 0; k < found.columns().length; k++) {
            float[] column = found.columns()[k].clone();
            takeOut(column, taken.length);
            add(rest, column, (float) -found.weights()[k]);
        }
        return rest;
    }

    private float[] picked(float[] plane) {
        float[] column = new float[where.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = plane[where[i]];
        }
        return column;
    }

    /** Less its mean: so little is lost when what the code's pattern explains is subtracted from the products. */
    private static void centre(float[] column) {
        double sum = 0;
        for (float value : column) {
            sum += value;
        }
        float mean = (float) (sum / Math.max(1, column.length));
        for (int i = 0; i < column.length; i++) {
            column[i] -= mean;
        }
    }

    private void takeOut(float[] column, int count) {
        for (int k = 0; k < count; k++) {
            add(column, taken[k], (float) -dot(column, taken[k]));
        }
    }

    private static float[] unit(float[] column) {
        float scale = (float) (1 / Math.sqrt(Math.max(1e-12, dot(column, column))));
        for (int i = 0; i < column.length; i++) {
            column[i] *= scale;
        }
        return column;
    }

    private static void add(float[] to, float[] from, float weight) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * from[i];
        }
    }

    /** In blocks of four sums: quick, exact enough, and always in the same order. */
    private static double dot(float[] a, float[] b) {
        double total = 0;
        for (int from = 0; from < a.length; from += BLOCK) {
            int to = Math.min(a.length, from + BLOCK);
            float s0 = 0;
            float s1 = 0;
            float s2 = 0;
            float s3 = 0;
            int i = from;
            for (; i + 3 < to; i += 4) {
                s0 += a[i] * b[i];
                s1 += a[i + 1] * b[i + 1];
                s2 += a[i + 2] * b[i + 2];
                s3 += a[i + 3] * b[i + 3];
            }
            for (; i < to; i++) {
                s0 += a[i] * b[i];
            }
            total += (double) s0 + s1 + s2 + s3;
        }
        return total;
    }

    /** Gauss's elimination with the largest pivot; three unknowns, the right side in the last column. */
    private static double[] solved(double[][] a) {
        for (int k = 0; k < 3; k++) {
            int pivot = k;
            for (int i = k + 1; i < 3; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            double[] row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            for (int i = k + 1; i < 3; i++) {
                double f = a[i][k] / a[k][k];
                for (int j = k; j < 4; j++) {
                    a[i][j] -= f * a[k][j];
                }
            }
        }
        double[] x = new double[3];
        for (int k = 2; k >= 0; k--) {
            double sum = a[k][3];
            for (int j = k + 1; j < 3; j++) {
                sum -= a[k][j] * x[j];
            }
            x[k] = sum / a[k][k];
        }
        return x;
    }
}
