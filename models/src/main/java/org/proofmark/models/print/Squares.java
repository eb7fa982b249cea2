package org.proofmark.models.print;

import java.util.Arrays;

/** Arithmetic on square planes of floats, row by row. Beyond the border the border's value goes on. */
final class Squares {
    private Squares() {}

    /** Each value four times: twice as wide and high. */
    static float[] doubled(float[] plane, int side) {
        int wide = 2 * side;
        float[] result = new float[wide * wide];
        for (int y = 0; y < side; y++) {
            int row = 2 * y * wide;
            for (int x = 0; x < side; x++) {
                float value = plane[y * side + x];
                result[row + 2 * x] = value;
                result[row + 2 * x + 1] = value;
            }
            System.arraycopy(result, row, result, row + wide, wide);
        }
        return result;
    }

    /** Convolved with a Gaussian of that standard deviation in values, cut at three of them; below 0.2 a copy. */
    static float[] blurred(float[] plane, int side, double sigma) {
        if (sigma < 0.2) {
            return plane.clone();
        }
        float[] kernel = kernel(sigma);
        int reach = kernel.length - 1;
        float[][] rows = new float[side][];
        float[] padded = new float[side + 2 * reach];
        float[] left = new float[side];
        float[] right = new float[side];
        for (int y = 0; y < side; y++) {
            int row = y * side;
            Arrays.fill(padded, 0, reach, plane[row]);
            System.arraycopy(plane, row, padded, reach, side);
            Arrays.fill(padded, reach + side, padded.length, plane[row + side - 1]);
            float[] sum = new float[side];
            for (int k = 0; k <= reach; k++) {
                System.arraycopy(padded, reach - k, left, 0, side);
                System.arraycopy(padded, reach + k, right, 0, side);
                addPair(left, right, sum, k == 0 ? kernel[0] / 2 : kernel[k]);
            }
            rows[y] = sum;
        }
        float[] result = new float[plane.length];
        float[] sum = left;
        for (int y = 0; y < side; y++) {
            Arrays.fill(sum, 0);
            for (int k = 0; k <= reach; k++) {
                addPair(
                        rows[Math.max(0, y - k)],
                        rows[Math.min(side - 1, y + k)],
                        sum,
                        k == 0 ? kernel[0] / 2 : kernel[k]);
            }
            System.arraycopy(sum, 0, result, y * side, side);
        }
        return result;
    }

    /** Arrays from their start on, without offsets: so the compiler may take eight values at once. */
    private static void addPair(float[] a, float[] b, float[] sum, float weight) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += weight * (a[x] + b[x]);
        }
    }

    /** One half of a normalised kernel: the first is its middle. */
    private static float[] kernel(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigma));
        double[] raw = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            raw[i] = StrictMath.exp(-i * i / (2 * sigma * sigma));
            sum += i == 0 ? raw[i] : 2 * raw[i];
        }
        float[] half = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            half[i] = (float) (raw[i] / sum);
        }
        return half;
    }

    /** The middle part, without so many values on each side. */
    static float[] inner(float[] plane, int side, int margin) {
        int small = side - 2 * margin;
        float[] result = new float[small * small];
        for (int y = 0; y < small; y++) {
            System.arraycopy(plane, (y + margin) * side + margin, result, y * small, small);
        }
        return result;
    }
}
