package org.proofmark.models.print;

import java.util.Arrays;

/**
 * Blurs square planes, which are lines of equal length. Beyond the border the border's value goes on. What is worked on between is kept
 * for the next time; one thread's at a time.
 */
final class Sheet {
    /** Values to each side that a kernel may reach. */
    private static final int REACH = 9;

    private final int side;
    private final float[] padded;
    private final float[][] shifted;
    private final float[][] across;

    Sheet(int side) {
        this.side = side;
        this.padded = new float[side + 2 * REACH];
        this.shifted = new float[2 * REACH + 1][side];
        this.across = rolling(side, side, 2 * REACH + 1);
    }

    /** A flat plane as lines. */
    static float[][] lines(float[] plane, int side) {
        float[][] lines = new float[side][];
        for (int y = 0; y < side; y++) {
            lines[y] = Arrays.copyOfRange(plane, y * side, (y + 1) * side);
        }
        return lines;
    }

    /**
     * A line moved by each of up to so many values to both sides; the line itself is in the middle. Always the same arrays, valid until the
     * next call.
     */
    float[][] shifts(float[] line, int reach) {
        return shifts(line, reach, line[0], line[side - 1]);
    }

    /** The same where something else goes on beyond the ends. */
    float[][] shifts(float[] line, int reach, float before, float after) {
        for (int k = 0; k < reach; k++) {
            padded[k] = before;
            padded[reach + side + k] = after;
        }
        System.arraycopy(line, 0, padded, reach, side);
        for (int k = 0; k <= 2 * reach; k++) {
            System.arraycopy(padded, k, shifted[k], 0, side);
        }
        return shifted;
    }

    /** What {@link #shifts} fills. */
    float[][] shifted() {
        return shifted;
    }

    /** Lines of which only the last so many are kept: the others are overwritten. So they stay in the processor's cache. */
    static float[][] rolling(int count, int length, int kept) {
        float[][] few = new float[Math.min(kept, count)][length];
        float[][] lines = new float[count][];
        for (int y = 0; y < count; y++) {
            lines[y] = few[y % few.length];
        }
        return lines;
    }

    /** Blurs one plane into another, which must not be the same. */
    void blur(float[][] plane, Kernel kernel, float[][] to) {
        int reach = kernel.reach();
        for (int y = 0; y < side + reach; y++) {
            if (y < side) {
                Lines.convolve(shifts(plane[y], reach), reach, kernel, across[y]);
            }
            if (y >= reach) {
                Lines.convolveDown(across, y - reach, kernel, to[y - reach]);
            }
        }
    }
}
