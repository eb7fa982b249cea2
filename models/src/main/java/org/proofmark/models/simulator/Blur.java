package org.proofmark.models.simulator;

/** Convolution with Gaussians, one axis after the other; beyond the border the border's value goes on. */
final class Blur {
    private Blur() {}

    /** One half of a normalised kernel: {@code [0]} is its middle. Cut at three standard deviations. */
    static float[] kernel(double sigma) {
        int reach = Math.max(1, (int) StrictMath.ceil(3 * sigma));
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

    /** Blurs in place; standard deviations in pixels, below 0.2 an axis is left as it is. */
    static void gaussian(Plane plane, double sigmaX, double sigmaY, Scratch scratch) {
        int w = plane.width();
        int h = plane.height();
        float[] values = plane.values();
        float[] other = scratch.floats(Scratch.Slot.BLUR, w * h);
        if (sigmaX >= 0.2) {
            along(values, other, w, h, kernel(sigmaX), scratch);
        } else {
            System.arraycopy(values, 0, other, 0, w * h);
        }
        if (sigmaY >= 0.2) {
            across(other, values, w, h, kernel(sigmaY));
        } else {
            System.arraycopy(other, 0, values, 0, w * h);
        }
    }

    private static void along(float[] from, float[] to, int w, int h, float[] kernel, Scratch scratch) {
        int reach = kernel.length - 1;
        float[] padded = scratch.floats(Scratch.Slot.ROW, w + 2 * reach);
        float[] sum = scratch.floats(Scratch.Slot.SUM, w);
        for (int y = 0; y < h; y++) {
            int row = y * w;
            for (int i = 0; i < reach; i++) {
                padded[i] = from[row];
                padded[reach + w + i] = from[row + w - 1];
            }
            System.arraycopy(from, row, padded, reach, w);
            float middle = kernel[0];
            for (int x = 0; x < w; x++) {
                sum[x] = middle * padded[x + reach];
            }
            for (int k = 1; k <= reach; k++) {
                addPair(padded, reach - k, reach + k, sum, w, kernel[k]);
            }
            System.arraycopy(sum, 0, to, row, w);
        }
    }

    private static void addPair(float[] from, int left, int right, float[] sum, int n, float weight) {
        for (int x = 0; x < n; x++) {
            sum[x] += weight * (from[left + x] + from[right + x]);
        }
    }

    private static void across(float[] from, float[] to, int w, int h, float[] kernel) {
        int reach = kernel.length - 1;
        for (int y = 0; y < h; y++) {
            int row = y * w;
            float middle = kernel[0];
            for (int x = 0; x < w; x++) {
                to[row + x] = middle * from[row + x];
            }
            for (int k = 1; k <= reach; k++) {
                addRows(from, Math.max(0, y - k) * w, Math.min(h - 1, y + k) * w, to, row, w, kernel[k]);
            }
        }
    }

    private static void addRows(float[] from, int above, int below, float[] to, int row, int w, float weight) {
        for (int x = 0; x < w; x++) {
            to[row + x] += weight * (from[above + x] + from[below + x]);
        }
    }
}
