package org.proofmark.reading.internal;

import com.google.zxing.common.BitMatrix;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/** One grey value a module, and what is dark of them. */
final class ModuleValues {
    /** Off the centre, in modules: inside the solid core of a textured module. */
    private static final double OFF = 0.14;

    private static final double[][] SPOTS = {{0, 0}, {-OFF, -OFF}, {OFF, -OFF}, {-OFF, OFF}, {OFF, OFF}};
    private static final int REACH = 5;

    private ModuleValues() {}

    /** Row by row; inverted symbols as if they were not. */
    static float[] of(GreyImage image, LabelPlane warp, boolean inverted) {
        int size = warp.modules();
        float[] values = new float[size * size];
        double[] at = new double[2];
        // Where a module is few pixels wide, one sample already averages over as much.
        int spots = warp.scaleAt(size / 2.0, size / 2.0) < 5 ? 1 : SPOTS.length;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                float sum = 0;
                for (int i = 0; i < spots; i++) {
                    warp.map(x + 0.5 + SPOTS[i][0], y + 0.5 + SPOTS[i][1], at);
                    sum += image.sample(at[0], at[1]);
                }
                float value = sum / spots;
                values[y * size + x] = inverted ? 255 - value : value;
            }
        }
        return values;
    }

    /**
     * @param local against the mean of the neighbourhood, 11 × 11 modules, else against the middle between the dark and the light of the
     *     whole symbol
     */
    static BitMatrix bits(float[] values, int size, boolean local) {
        BitMatrix bits = new BitMatrix(size);
        double[] sums = new double[(size + 1) * (size + 1)];
        float[] extremes = {Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int y = 0; y < size; y++) {
            double row = 0;
            for (int x = 0; x < size; x++) {
                float value = values[y * size + x];
                extremes[0] = Math.min(extremes[0], value);
                extremes[1] = Math.max(extremes[1], value);
                row += value;
                sums[(y + 1) * (size + 1) + x + 1] = sums[y * (size + 1) + x + 1] + row;
            }
        }
        float middle = middle(values, (extremes[0] + extremes[1]) / 2);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double threshold = local ? (mean(sums, size, x, y) * 3 + middle) / 4 : middle;
                if (values[y * size + x] < threshold) {
                    bits.set(x, y);
                }
            }
        }
        return bits;
    }

    private static double mean(double[] sums, int size, int x, int y) {
        int left = Math.max(0, x - REACH);
        int right = Math.min(size, x + REACH + 1);
        int top = Math.max(0, y - REACH);
        int bottom = Math.min(size, y + REACH + 1);
        int w = size + 1;
        double sum = sums[bottom * w + right] - sums[top * w + right] - sums[bottom * w + left] + sums[top * w + left];
        return sum / ((right - left) * (bottom - top));
    }

    /** Halfway between the mean of what lies below and the mean of what lies above, until it stays. */
    private static float middle(float[] values, float start) {
        float middle = start;
        for (int round = 0; round < 5; round++) {
            double below = 0;
            double above = 0;
            int count = 0;
            for (float value : values) {
                if (value < middle) {
                    below += value;
                    count++;
                } else {
                    above += value;
                }
            }
            if (count == 0 || count == values.length) {
                return middle;
            }
            middle = (float) ((below / count + above / (values.length - count)) / 2);
        }
        return middle;
    }
}
