package org.proofmark.models.print;

import java.util.Arrays;

/**
 * How values of the texture's cells go on from cell to cell: of each step the mean product of two cells so far apart, among those that are
 * looked at.
 */
final class Correlations {
    /** The farthest step across: less than {@link TextureView#AROUND}, where there are no values. */
    private static final int FARTHEST = 4;

    private final int wide;
    private final int[][] steps;
    private final TextureView view;
    private final float[] values;
    /** In all places that are not looked at there is 0. Only the last few are kept, so that they stay in the processor's cache. */
    private final float[][] lines;

    private int filled;
    /** So many values stand in the lines that are filled. */
    private int used;
    /** A bit for each place that is looked at; lines that have the same share them. */
    private final long[][] looked;

    private Correlations(TextureView view, float[] values, int[][] steps) {
        this.wide = view.wide;
        this.steps = steps;
        this.view = view;
        this.values = values;
        this.lines = Stock.rolling(new float[2 * FARTHEST + 2][Stock.length(wide)], wide);
        this.looked = new long[wide][];
        for (int y = 0; y < wide; y++) {
            int[] columns = view.columns[y];
            looked[y] = y > 0 && columns == view.columns[y - 1] ? looked[y - 1] : bits(columns);
        }
    }

    /** @param last line up to which they are wanted; one after the other */
    private void fill(int last) {
        for (; filled <= last; filled++) {
            float[] line = lines[filled];
            Arrays.fill(line, 0);
            for (int x : view.columns[filled]) {
                line[x] = values[used++];
            }
        }
    }

    /**
     * @param values in the order of {@link TextureView#seen}
     * @param steps across, 0 to 4, and down, -4 to 4
     */
    static void of(TextureView view, float[] values, int[][] steps, Numbers to) {
        Correlations all = new Correlations(view, values, steps);
        float[][] sums = all.sums();
        for (int k = 0; k < steps.length; k++) {
            double sum = 0;
            for (float product : sums[k]) {
                sum += product;
            }
            to.add(sum / Math.max(1, all.pairs(steps[k])));
        }
    }

    /** The products of each step, those of one column added up; two lines at a time. */
    private float[][] sums() {
        float[][] sums = new float[steps.length][Stock.length(wide)];
        float[][] upper = new float[FARTHEST + 1][Stock.length(wide)];
        float[][] lower = new float[FARTHEST + 1][Stock.length(wide)];
        for (int y = TextureView.AROUND; y < wide - TextureView.AROUND; y += 2) {
            fill(y + 1 + FARTHEST);
            for (int across = 0; across <= FARTHEST; across++) {
                System.arraycopy(lines[y], across, upper[across], 0, wide - across);
                System.arraycopy(lines[y + 1], across, lower[across], 0, wide - across);
            }
            for (int k = 0; k < steps.length; k++) {
                int across = steps[k][0];
                int above = y - steps[k][1];
                Lines.addProducts(upper[across], lines[above], lower[across], lines[above + 1], sums[k]);
            }
        }
        return sums;
    }

    private long[] bits(int[] columns) {
        long[] bits = new long[(wide + 63) / 64];
        for (int x : columns) {
            bits[x >> 6] |= 1L << x;
        }
        return bits;
    }

    /** How many cells are looked at as well as those one step further on. */
    private int pairs(int[] step) {
        int count = 0;
        int here = 0;
        for (int y = TextureView.AROUND; y < wide - TextureView.AROUND; y++) {
            int above = y - step[1];
            if (looked[y] != looked[y - 1] || looked[above] != looked[above - 1] || y == TextureView.AROUND) {
                here = both(looked[y], looked[above], step[0]);
            }
            count += here;
        }
        return count;
    }

    /** @param across how much further on the first one's bits are */
    private static int both(long[] a, long[] b, int across) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            long next = across == 0 || i + 1 == a.length ? 0 : a[i + 1] << -across;
            count += Long.bitCount((a[i] >>> across | next) & b[i]);
        }
        return count;
    }
}
