package org.proofmark.models.simulator;

import org.proofmark.labelling.MarkedSymbol;

/**
 * Numbers that say how well a rectified photograph agrees with the expected texture, made so that printer and camera cancel out: levels
 * are normalised on light modules and solid cores around, and how the texture's detail comes through is compared with how the edges of
 * the finder patterns do, which any copy renders well.
 */
public final class KeyedStatistics {
    /** How many numbers there are. */
    public static final int COUNT = 51;

    private static final double[] SCALES = {0.45, 0.8, 1.3, 2.1};
    private static final int MODULE = 12;

    private final Scratch scratch = new Scratch();

    /**
     * @param flat the code without its quiet zone, 12 samples a module, brightness 0–1
     * @param pxPerModule pixels a module had in the photograph
     */
    public float[] of(Plane flat, MarkedSymbol expected, double pxPerModule) {
        int n = expected.modules().width();
        int side = n * MODULE;
        if (flat.width() != side || expected.profile().moduleDots() != MODULE) {
            throw new IllegalArgumentException(flat.width() + " samples for " + n + " modules of 12");
        }
        float[] to = new float[COUNT];
        int at = 0;
        Levels levels = Levels.of(flat, expected);
        Plane seen = levels.normalised(flat);
        Plane wanted = new Plane(side, side);
        boolean[] cell = new boolean[side * side];
        boolean[] finder = new boolean[side * side];
        int quiet = expected.quietDots();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int i = y * side + x;
                cell[i] = expected.isCell(x + quiet, y + quiet);
                wanted.values()[i] = expected.black(x + quiet, y + quiet) ? 0 : 1;
                boolean left = x < 8 * MODULE;
                boolean top = y < 8 * MODULE;
                finder[i] = left && top || left && y >= side - 8 * MODULE || top && x >= side - 8 * MODULE;
            }
        }
        Plane[] seenScales = scales(seen);
        Plane[] wantedScales = scales(wanted);
        for (int band = 0; band < SCALES.length; band++) {
            Plane s = band(seenScales, seen, band);
            Plane w = band(wantedScales, wanted, band);
            Agreement texture = Agreement.of(s, w, cell);
            Agreement edges = Agreement.of(s, w, finder);
            to[at++] = texture.correlation();
            to[at++] = texture.slope();
            to[at++] = texture.left();
            to[at++] = edges.correlation();
            to[at++] = edges.slope();
            to[at++] = texture.slope() / Math.max(0.05f, edges.slope());
        }
        for (int k = 0; k < 3; k++) {
            to[at++] = Agreement.of(seen, wantedScales[k], cell).correlation();
        }
        at = neighbours(seen, wanted, cell, side, to, at);
        at = modules(seen, wantedScales[1], cell, n, side, to, at);
        at = shape(seen, cell, to, at);
        to[at++] = levels.contrast();
        to[at++] = (float) StrictMath.log(pxPerModule);
        if (at != COUNT) {
            throw new IllegalStateException("there are " + at + " statistics");
        }
        return to;
    }

    private Plane[] scales(Plane plane) {
        Plane[] scales = new Plane[SCALES.length];
        for (int k = 0; k < scales.length; k++) {
            scales[k] = plane.copy();
            Blur.gaussian(scales[k], SCALES[k], SCALES[k], scratch);
        }
        return scales;
    }

    /** What one scale has and the next coarser has not; the last band is between 1.3 dots and 2.1. */
    private static Plane band(Plane[] scales, Plane plane, int band) {
        Plane fine = band == 0 ? plane : scales[band - 1];
        Plane difference = new Plane(plane.width(), plane.height());
        for (int i = 0, n = plane.width() * plane.height(); i < n; i++) {
            difference.values()[i] = fine.values()[i] - scales[band].values()[i];
        }
        return difference;
    }

    /** Mean brightness of dark and of light cells by how many of the four beside them are light. */
    private static int neighbours(Plane seen, Plane wanted, boolean[] cell, int side, float[] to, int from) {
        double[] sums = new double[10];
        int[] counts = new int[10];
        float[] w = wanted.values();
        double all = 0;
        int n = 0;
        for (int y = 1; y < side - 1; y++) {
            for (int x = 1; x < side - 1; x++) {
                int i = y * side + x;
                if (cell[i]) {
                    int light = (int) (w[i - 1] + w[i + 1] + w[i - side] + w[i + side]);
                    int kind = (w[i] > 0 ? 5 : 0) + light;
                    sums[kind] += seen.values()[i];
                    counts[kind]++;
                    all += seen.values()[i];
                    n++;
                }
            }
        }
        double mean = all / Math.max(1, n);
        for (int k = 0; k < 10; k++) {
            to[from + k] = (float) (counts[k] == 0 ? 0 : sums[k] / counts[k] - mean);
        }
        return from + 10;
    }

    /** How the modules differ in their agreement: mean, deviation, and the values that 10, 50 and 90 % lie below. */
    private static int modules(Plane seen, Plane wanted, boolean[] cell, int n, int side, float[] to, int from) {
        float[] each = new float[n * n];
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (int my = 0; my < n; my++) {
            for (int mx = 0; mx < n; mx++) {
                if (cell[my * MODULE * side + mx * MODULE]) {
                    float r = Agreement.ofSquare(seen, wanted, cell, mx * MODULE, my * MODULE, MODULE)
                            .correlation();
                    each[count++] = r;
                    sum += r;
                    squares += (double) r * r;
                }
            }
        }
        java.util.Arrays.sort(each, 0, count);
        double mean = sum / Math.max(1, count);
        to[from] = (float) mean;
        to[from + 1] = (float) StrictMath.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean));
        to[from + 2] = each[count / 10];
        to[from + 3] = each[count / 2];
        to[from + 4] = each[count * 9 / 10];
        return from + 5;
    }

    /** How the brightness of cells is spread: mean, deviation, skewness, kurtosis, and the shares near ink, near paper and between. */
    private static int shape(Plane seen, boolean[] cell, float[] to, int from) {
        double n = 0;
        double sum = 0;
        double dark = 0;
        double light = 0;
        for (int i = 0; i < cell.length; i++) {
            if (cell[i]) {
                n++;
                sum += seen.values()[i];
                dark += seen.values()[i] < 0.2f ? 1 : 0;
                light += seen.values()[i] > 0.7f ? 1 : 0;
            }
        }
        double mean = sum / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < cell.length; i++) {
            if (cell[i]) {
                double d = seen.values()[i] - mean;
                second += d * d;
                third += d * d * d;
                fourth += d * d * d * d;
            }
        }
        double deviation = StrictMath.sqrt(second / n) + 1e-6;
        to[from] = (float) mean;
        to[from + 1] = (float) deviation;
        to[from + 2] = (float) (third / n / (deviation * deviation * deviation));
        to[from + 3] = (float) (fourth / n / (deviation * deviation * deviation * deviation));
        to[from + 4] = (float) (dark / n);
        to[from + 5] = (float) (light / n);
        to[from + 6] = (float) (1 - (dark + light) / n);
        return from + 7;
    }
}
