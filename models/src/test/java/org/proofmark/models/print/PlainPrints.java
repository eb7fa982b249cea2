package org.proofmark.models.print;

import java.util.Arrays;

/** What {@link Copier} works out, written as it is meant and not as it is quick: flat planes, one sample after the other. */
final class PlainPrints {
    private final float[] ink;
    private final boolean[] cell;
    private final int side;

    PlainPrints(float[] ink, boolean[] cell, int side) {
        this.ink = ink;
        this.cell = cell;
        this.side = side;
    }

    float[] printed(Inking press) {
        return seen(through(doubled(ink), press));
    }

    float[] copied(Hypothesis story) {
        float[] scan = blurred(scanned(through(doubled(ink), story.first())), 2 * side, 0.55);
        float[] again =
                switch (story.copying()) {
                    case NONE -> doubled(ink);
                    case OUTLINES -> outlines(scan);
                    case CELLS -> doubled(decided(halved(scan)));
                    case SHARPENED_CELLS -> doubled(decided(sharpened(halved(scan))));
                    case TONES -> tones(scan);
                    case COARSE_TONES -> doubled(tones(halved(scan)));
                };
        return seen(through(again, story.second()));
    }

    private float[] doubled(float[] plane) {
        float[] result = new float[4 * side * side];
        for (int i = 0; i < result.length; i++) {
            result[i] = plane[i / (2 * side) / 2 * side + i % (2 * side) / 2];
        }
        return result;
    }

    private float[] halved(float[] samples) {
        float[] result = new float[side * side];
        for (int i = 0; i < result.length; i++) {
            int j = 2 * (i / side) * 2 * side + 2 * (i % side);
            result[i] = 0.25f * (samples[j] + samples[j + 1] + samples[j + 2 * side] + samples[j + 2 * side + 1]);
        }
        return result;
    }

    private float[] through(float[] samples, Inking press) {
        float[] light = blurred(samples, 2 * side, 2 * press.spread());
        for (int i = 0; i < light.length; i++) {
            float t = Math.min(1, Math.max(0, (light[i] - ((float) press.threshold() - 0.11f)) * (0.5f / 0.11f)));
            light[i] = 1 - 0.97f * (t * t * (3 - 2 * t));
        }
        return light;
    }

    private float[] seen(float[] light) {
        float[] squares = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            squares[i] = light[i] * light[i];
        }
        float[] mean = halved(light);
        float[] meanSquare = halved(squares);
        float[] around = blurred(mean, side, 1.42);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = 0.8f * around[i] * mean[i] + (1 - 0.8f) * meanSquare[i];
        }
        return mean;
    }

    private float[] scanned(float[] light) {
        float[] around = doubled(blurred(halved(light), side, 1.42));
        float[] scan = new float[light.length];
        for (int i = 0; i < scan.length; i++) {
            scan[i] = light[i] * (0.8f * around[i] + (1 - 0.8f) * light[i]);
        }
        return scan;
    }

    private float[] sharpened(float[] plane) {
        float[] soft = blurred(plane, side, 0.8);
        for (int i = 0; i < soft.length; i++) {
            soft[i] = plane[i] + 2 * (plane[i] - soft[i]);
        }
        return soft;
    }

    private static float[] outlines(float[] scan) {
        float[] sorted = scan.clone();
        Arrays.sort(sorted);
        float middle = 0.45f * (sorted[0] + sorted[sorted.length - 1]);
        float[] result = new float[scan.length];
        for (int i = 0; i < scan.length; i++) {
            result[i] = scan[i] < middle ? 1 : 0;
        }
        return result;
    }

    private static float[] tones(float[] scan) {
        float[] sorted = scan.clone();
        Arrays.sort(sorted);
        float most = sorted[sorted.length - 1];
        float scale = 1 / Math.max(1e-3f, most - sorted[0]);
        float[] result = new float[scan.length];
        for (int i = 0; i < scan.length; i++) {
            result[i] = (most - scan[i]) * scale;
        }
        return result;
    }

    private float[] decided(float[] brightness) {
        float[] cells = new float[brightness.length];
        int n = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cell[i]) {
                cells[n++] = brightness[i];
            }
        }
        Arrays.sort(cells, 0, n);
        float[] result = new float[brightness.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = cell[i] ? brightness[i] < cells[n / 2] ? 1 : 0 : ink[i];
        }
        return result;
    }

    /** Across, then down; a Gaussian cut at three standard deviations, the border's values beyond the border. */
    static float[] blurred(float[] plane, int side, double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigma));
        double[] raw = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            raw[i] = StrictMath.exp(-i * i / (2 * sigma * sigma));
            sum += i == 0 ? raw[i] : 2 * raw[i];
        }
        float[] across = new float[plane.length];
        float[] result = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            int x = i % side;
            across[i] = (float) (raw[0] / sum) * plane[i];
            for (int k = 1; k <= reach; k++) {
                float both = plane[i - Math.min(x, k)] + plane[i + Math.min(side - 1 - x, k)];
                across[i] += (float) (raw[k] / sum) * both;
            }
        }
        for (int i = 0; i < plane.length; i++) {
            int y = i / side;
            result[i] = (float) (raw[0] / sum) * across[i];
            for (int k = 1; k <= reach; k++) {
                float both = across[i - Math.min(y, k) * side] + across[i + Math.min(side - 1 - y, k) * side];
                result[i] += (float) (raw[k] / sum) * both;
            }
        }
        return result;
    }
}
