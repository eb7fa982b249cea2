package org.proofmark.models.print;

import java.util.Arrays;

/**
 * How well a predicted picture explains the texture that is seen, whatever the lens, its sharpening and the light do: what the code's own
 * pattern explains is taken out first (modules, cores and the mean brightness at three scales), then the prediction at three blurs may
 * weigh as it likes. Least squares; one label's, and one thread's.
 */
final class Fit {
    /** Standard deviations in cells, from a picture as sharp as the cells to one that hardly shows them. */
    private static final Kernel[] LENSES = {new Kernel(0.35), new Kernel(0.8), new Kernel(1.4)};

    private static final int LONGEST = LENSES[2].reach();
    private static final Kernel[] SURROUNDINGS = {new Kernel(0.5), new Kernel(1.2), new Kernel(3)};
    private static final double RIDGE = 1e-2;

    private final Sheet sheet;
    private final Stock pieces;
    private final Products multiply;
    private final int side;
    /** For each line the places in it that are looked at. */
    private final int[][] where;

    private final int count;
    /** What the code's own pattern explains; its first column is constant. */
    private final Basis taken;

    private final Column left;
    private final double variance;
    private final float[][][] across = new float[LENSES.length][][];
    private final float[] down;
    private final float[][] picked;
    /** What the lenses make of the prediction that was looked at last, the pattern that is taken out, and what that leaves of the label. */
    private final Column[] columns = new Column[LENSES.length];

    private final Column[] against;
    /** The products of {@link #columns} with {@link #against}. */
    private double[][] products = {};

    /** @param z Fisher's z of the multiple correlation: 0 for nothing explained, 1.5 for 0.905 */
    @SuppressWarnings("ArrayRecordComponent") // Three numbers, never compared.
    record Found(double z, double[] weights) {}

    /**
     * @param view the places in question; none nearer to the border than the widest lens reaches
     * @param workshop lends its memory as long as the fit is asked
     */
    Fit(TextureView view, Workshop workshop) {
        this.sheet = workshop.sheet;
        this.pieces = workshop.pieces;
        this.multiply = workshop.products;
        this.taken = new Basis(multiply);
        this.side = view.wide;
        this.count = view.seen.length;
        this.where = view.columns;
        this.down = workshop.lines.line();
        this.picked = workshop.picked(LENSES.length);
        for (int k = 0; k < LENSES.length; k++) {
            across[k] = workshop.lines.rolling(side, 2 * LONGEST + 1);
            columns[k] = new Column(count, pieces);
        }
        Arrays.fill(picked[0], 1);
        taken.add(Column.of(picked[0], count, pieces));
        // The code with its cells half inked, and then fully inked.
        Stripes[] patterns = {
            new Stripes(view.modules(0.5f, workshop.lines), sheet), new Stripes(view.modules(1, workshop.lines), sheet)
        };
        for (Kernel reach : SURROUNDINGS) {
            for (Stripes pattern : patterns) {
                pattern.blur(reach, where, picked[0]);
                taken.add(Column.of(picked[0], count, pieces));
            }
        }
        this.left = Column.of(view.seen, count, pieces);
        taken.takeOut(left);
        this.variance = Math.max(1e-9, multiply.of(left, left));
        int n = taken.columns().length;
        this.against = Arrays.copyOf(taken.columns(), n + 1 + columns.length);
        against[n] = left;
        System.arraycopy(columns, 0, against, n + 1, columns.length);
    }

    /** What the lenses make of a prediction, at the places in question, less about its mean: so little is lost when products are subtracted. */
    private void look(float[][] prediction) {
        int[] n = new int[LENSES.length];
        for (int y = 0; y < side + LONGEST; y++) {
            float[][] shifted = y < side ? sheet.shifts(prediction[y], LONGEST) : prediction;
            int ready = y - LONGEST;
            for (int k = 0; k < LENSES.length; k++) {
                if (y < side) {
                    Lines.convolve(shifted, LONGEST, LENSES[k], across[k][y]);
                }
                if (ready >= 0 && where[ready].length > 0) {
                    Lines.convolveDown(across[k], ready, LENSES[k], down);
                    n[k] = Lines.pick(down, where[ready], picked[k], n[k]);
                }
            }
        }
        for (int k = 0; k < LENSES.length; k++) {
            columns[k].fill(picked[k], -aboutMean(picked[k], count));
        }
        products = multiply.of(columns, against);
    }

    /** The mean of some of the first so many. */
    private static float aboutMean(float[] numbers, int count) {
        int n = Math.min(1024, count);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += numbers[i];
        }
        return (float) (sum / Math.max(1, n));
    }

    /** @param prediction one line for each of the plane's */
    Found of(float[][] prediction) {
        look(prediction);
        return found();
    }

    private Found found() {
        int n = taken.columns().length;
        double[][] a = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < 3; j++) {
                double product = products[i][n + 1 + j];
                for (int k = 0; k < n; k++) {
                    product -= products[i][k] * products[j][k];
                }
                a[i][j] = product + (i == j ? RIDGE : 0);
                a[j][i] = a[i][j];
            }
            a[i][3] = products[i][n];
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
        return new Found(0.5 * StrictMath.log((1 + r) / (1 - r)), w);
    }

    /** What a prediction leaves unexplained. */
    float[] residual(float[][] prediction, Found found) {
        look(prediction);
        return residual(found);
    }

    /** What the prediction leaves unexplained that {@link #of} was asked about last. */
    float[] residual(Found found) {
        Column[] parts = Arrays.copyOf(columns, columns.length + taken.columns().length);
        double[] weights = new double[parts.length];
        System.arraycopy(taken.columns(), 0, parts, columns.length, taken.columns().length);
        for (int i = 0; i < columns.length; i++) {
            weights[i] = -found.weights()[i];
            for (int k = 0; k < taken.columns().length; k++) {
                weights[columns.length + k] += found.weights()[i] * products[i][k];
            }
        }
        Column rest = left.copy(pieces);
        rest.add(parts, weights);
        return rest.numbers();
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
