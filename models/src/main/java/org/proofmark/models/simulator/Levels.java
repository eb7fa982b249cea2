package org.proofmark.models.simulator;

import org.proofmark.labelling.MarkedSymbol;

/** What paper and solid ink look like around each module: from light modules, and from the cores of dark ones, in a square of nine. */
final class Levels {
    private static final int MODULE = 12;
    private static final int REACH = 4;

    private final int modules;
    private final float[] light;
    private final float[] dark;

    private Levels(int modules, float[] light, float[] dark) {
        this.modules = modules;
        this.light = light;
        this.dark = dark;
    }

    static Levels of(Plane flat, MarkedSymbol symbol) {
        int n = symbol.modules().width();
        float[] middle = new float[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                float sum = 0;
                for (int j = 4; j < 8; j++) {
                    for (int i = 4; i < 8; i++) {
                        sum += flat.at(x * MODULE + i, y * MODULE + j);
                    }
                }
                middle[y * n + x] = sum / 16;
            }
        }
        float[] light = new float[n * n];
        float[] dark = new float[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                float[] sums = new float[2];
                int[] counts = new int[2];
                for (int j = Math.max(0, y - REACH); j <= Math.min(n - 1, y + REACH); j++) {
                    for (int i = Math.max(0, x - REACH); i <= Math.min(n - 1, x + REACH); i++) {
                        int kind = symbol.modules().dark(i, j) ? 1 : 0;
                        sums[kind] += middle[j * n + i];
                        counts[kind]++;
                    }
                }
                light[y * n + x] = sums[0] / Math.max(1, counts[0]);
                dark[y * n + x] = sums[1] / Math.max(1, counts[1]);
            }
        }
        return new Levels(n, light, dark);
    }

    /** Paper 1, solid ink 0. */
    Plane normalised(Plane flat) {
        Plane result = new Plane(flat.width(), flat.height());
        for (int y = 0; y < flat.height(); y++) {
            for (int x = 0; x < flat.width(); x++) {
                int m = y / MODULE * modules + x / MODULE;
                float range = Math.max(0.04f, light[m] - dark[m]);
                float value = (flat.at(x, y) - dark[m]) / range;
                result.values()[y * flat.width() + x] = Math.min(2, Math.max(-1, value));
            }
        }
        return result;
    }

    float contrast() {
        float sum = 0;
        for (int i = 0; i < light.length; i++) {
            sum += light[i] - dark[i];
        }
        return sum / light.length;
    }
}
