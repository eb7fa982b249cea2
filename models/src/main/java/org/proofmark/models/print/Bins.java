package org.proofmark.models.print;

import java.util.Arrays;
import java.util.List;

/**
 * Every number's values in a few bins that hold about the same number of examples each, so that a split is looked for between bins and not
 * between examples.
 */
final class Bins {
    /** A bin's number is a byte, without its sign. */
    static final int MOST = 64;

    private final float[][] limits;

    private Bins(float[][] limits) {
        this.limits = limits;
    }

    /** @param most bins of one number, 2 to {@link #MOST}; a number that has no more values than that has a bin for each */
    static Bins of(List<float[]> rows, int most) {
        float[][] limits = new float[rows.get(0).length][];
        float[] values = new float[rows.size()];
        for (int k = 0; k < limits.length; k++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[k];
            }
            Arrays.sort(values);
            limits[k] = limits(values, most);
        }
        return new Bins(limits);
    }

    /** Half way between neighbouring values. */
    private static float[] limits(float[] sorted, int most) {
        int n = sorted.length;
        int distinct = 1;
        for (int i = 1; i < n; i++) {
            distinct += sorted[i] > sorted[i - 1] ? 1 : 0;
        }
        float[] limits = new float[Math.min(distinct, most) - 1];
        int found = 0;
        int last = 0;
        for (int i = 1; i < n && found < limits.length; i++) {
            // The remaining bins share what remains, and no limit is within equal values.
            boolean due = distinct <= most || (i - last) * (long) (most - found) >= n - last;
            if (due && sorted[i] > sorted[i - 1]) {
                last = i;
                float limit = (float) ((sorted[i - 1] + (double) sorted[i]) / 2);
                limits[found++] = limit < sorted[i] ? limit : sorted[i - 1];
            }
        }
        return Arrays.copyOf(limits, found);
    }

    /** How many bins the number has. */
    int count(int number) {
        return limits[number].length + 1;
    }

    /** What the bin's values are not above, and the next bin's are. */
    float limit(int number, int bin) {
        return limits[number][bin];
    }

    /** For each number the bin of each row. */
    byte[][] of(List<float[]> rows) {
        byte[][] bins = new byte[limits.length][rows.size()];
        for (int k = 0; k < limits.length; k++) {
            for (int i = 0; i < bins[k].length; i++) {
                bins[k][i] = (byte) bin(limits[k], rows.get(i)[k]);
            }
        }
        return bins;
    }

    /** How many limits the value is above. */
    private static int bin(float[] limits, float value) {
        int low = 0;
        int high = limits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value > limits[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
