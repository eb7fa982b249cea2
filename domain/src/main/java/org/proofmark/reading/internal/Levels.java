package org.proofmark.reading.internal;

import java.util.Arrays;
import org.proofmark.labelling.ModuleMatrix;

/**
 * Black and white of every part of a label, from the cores of the modules around it, which no texture touches. Between the centres of the
 * modules they are interpolated.
 */
final class Levels {
    /** Modules to each side that count. */
    private static final int REACH = 3;

    private final int size;
    private final int cells;
    private final float[] black;
    private final float[] white;
    private final double contrast;
    private final double glare;

    private Levels(int size, int cells, float[] black, float[] white, double contrast, double glare) {
        this.size = size;
        this.cells = cells;
        this.black = black;
        this.white = white;
        this.contrast = contrast;
        this.glare = glare;
    }

    /** @param grey a value a cell, 0 to 255 */
    static Levels of(float[] grey, ModuleMatrix modules, int cells) {
        int size = modules.width();
        float[] cores = cores(grey, size, cells);
        double dark = median(cores, modules, true);
        double light = median(cores, modules, false);
        float[] black = around(cores, modules, true, (float) dark);
        float[] white = around(cores, modules, false, (float) light);
        int washedOut = 0;
        int darkModules = 0;
        float least = (float) Math.max(8, 0.15 * (light - dark));
        for (int i = 0; i < cores.length; i++) {
            if (modules.dark(i % size, i / size)) {
                darkModules++;
                washedOut += cores[i] > Math.min(250, dark + 0.75 * (light - dark)) ? 1 : 0;
            }
            if (white[i] - black[i] < least) {
                // No difference to be seen here: the label's own, around the local mean.
                float middle = (white[i] + black[i]) / 2;
                black[i] = middle - least / 2;
                white[i] = middle + least / 2;
            }
        }
        return new Levels(size, cells, black, white, light - dark, washedOut / (double) Math.max(1, darkModules));
    }

    /** Median white less median black, of 255. */
    double contrast() {
        return contrast;
    }

    /** Share of the dark modules that look white. */
    double glare() {
        return glare;
    }

    /** Puts black at 0 and white at 1, everywhere. */
    void apply(float[] grey) {
        int side = size * cells;
        float[] low = new float[size];
        float[] factor = new float[size];
        for (int y = 0; y < side; y++) {
            float v = Math.max(0, Math.min(size - 1.001f, (y + 0.5f) / cells - 0.5f));
            int row = (int) v * size;
            float fy = v - (int) v;
            for (int column = 0; column < size; column++) {
                int i = row + column;
                low[column] = black[i] + fy * (black[i + size] - black[i]);
                factor[column] = 1 / (white[i] + fy * (white[i + size] - white[i]) - low[column]);
            }
            level(grey, y * side, low, factor);
        }
    }

    /** One line: what lies between two modules' centres is interpolated between their levels. */
    private void level(float[] grey, int line, float[] low, float[] factor) {
        int x = 0;
        for (int column = 0; column < size; column++) {
            int next = Math.min(size - 1, column + 1);
            int end = column == size - 1 ? size * cells : column * cells + cells / 2 + cells;
            float slopeLow = (low[next] - low[column]) / cells;
            float slopeFactor = (factor[next] - factor[column]) / cells;
            float here = low[column];
            float scale = factor[column];
            float centre = (column + 0.5f) * cells;
            for (; x < end; x++) {
                float beyond = x + 0.5f - centre;
                float way = beyond > 0 ? beyond : 0;
                float value = (grey[line + x] - here - way * slopeLow) * (scale + way * slopeFactor);
                grey[line + x] = value < -0.5f ? -0.5f : value > 1.5f ? 1.5f : value;
            }
        }
    }

    /** The mean of the middle third of each module. */
    private static float[] cores(float[] grey, int size, int cells) {
        float[] cores = new float[size * size];
        int first = (cells + 2) / 3;
        int last = cells - first;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                float sum = 0;
                for (int row = first; row < last; row++) {
                    for (int column = first; column < last; column++) {
                        sum += grey[(y * cells + row) * size * cells + x * cells + column];
                    }
                }
                cores[y * size + x] = sum / ((last - first) * (last - first));
            }
        }
        return cores;
    }

    private static double median(float[] cores, ModuleMatrix modules, boolean dark) {
        int size = modules.width();
        float[] some = new float[cores.length];
        int count = 0;
        for (int i = 0; i < cores.length; i++) {
            if (modules.dark(i % size, i / size) == dark) {
                some[count++] = cores[i];
            }
        }
        Arrays.sort(some, 0, count);
        return count == 0 ? 0 : some[count / 2];
    }

    /** The mean of the dark, or light, modules around each; of the whole label where there are few. */
    private static float[] around(float[] cores, ModuleMatrix modules, boolean dark, float whole) {
        int size = modules.width();
        int w = size + 1;
        float[] sums = new float[w * w];
        int[] counts = new int[w * w];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                boolean counted = modules.dark(x, y) == dark;
                int i = (y + 1) * w + x + 1;
                sums[i] = (counted ? cores[y * size + x] - whole : 0) + sums[i - 1] + sums[i - w] - sums[i - w - 1];
                counts[i] = (counted ? 1 : 0) + counts[i - 1] + counts[i - w] - counts[i - w - 1];
            }
        }
        float[] means = new float[size * size];
        for (int y = 0; y < size; y++) {
            int top = Math.max(0, y - REACH) * w;
            int bottom = Math.min(size, y + REACH + 1) * w;
            for (int x = 0; x < size; x++) {
                int left = Math.max(0, x - REACH);
                int right = Math.min(size, x + REACH + 1);
                int count = counts[bottom + right] - counts[top + right] - counts[bottom + left] + counts[top + left];
                float sum = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
                means[y * size + x] = whole + (count < 3 ? 0 : sum / count);
            }
        }
        return means;
    }
}
