package org.proofmark.models.print;

/**
 * Blurs square planes, which are lines of equal length. Beyond the border the border's value goes on. What is worked on between is kept
 * for the next time; one thread's at a time.
 */
final class Sheet {
    /** Values to each side that a kernel may reach. */
    private static final int REACH = 9;

    /** Lines that the widest kernel needs at a time. */
    static final int KEPT = 2 * REACH + 1;

    private final int side;
    private final float[] padded;
    private final float[][] shifted;
    private final float[][] across;

    Sheet(int side, Stock stock) {
        this.side = side;
        this.padded = new float[side + 2 * REACH];
        this.shifted = stock.lines(KEPT);
        this.across = stock.rolling(side, KEPT);
    }

    /** Working memory for as many lines as there are in the plane, of which only the last {@link #KEPT} are kept. */
    float[][] across() {
        return across;
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
