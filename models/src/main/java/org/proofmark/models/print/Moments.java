package org.proofmark.models.print;

import java.util.Arrays;

/**
 * Means of the powers of many values, or of what they differ from something. In many sums of few values, side by side and always in the
 * same order, so that it is quick and rounding stays small.
 *
 * @param first the mean
 * @param second of squares
 * @param third of third powers
 * @param fourth of fourth powers
 */
record Moments(double first, double second, double third, double fourth) {
    /** @param from what is taken off each value */
    static Moments of(float[] values, double from) {
        float[][] sums = new float[4][Stock.length(Lines.LANES)];
        float[] piece = new float[Stock.length(Lines.LANES)];
        for (int i = 0; i < values.length; i += Lines.LANES) {
            int n = Math.min(Lines.LANES, values.length - i);
            System.arraycopy(values, i, piece, 0, n);
            Arrays.fill(piece, n, piece.length, (float) from);
            Lines.addPowers(piece, (float) from, sums[0], sums[1], sums[2], sums[3]);
        }
        int count = Math.max(1, values.length);
        return new Moments(
                Lines.sum(sums[0]) / count,
                Lines.sum(sums[1]) / count,
                Lines.sum(sums[2]) / count,
                Lines.sum(sums[3]) / count);
    }
}
