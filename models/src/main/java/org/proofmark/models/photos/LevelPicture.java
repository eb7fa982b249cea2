package org.proofmark.models.photos;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.LabelRectifier;

/**
 * A photograph at a size and in a light that can be compared with others'. Where its label was read it is cut to the symbol, 20 pixels a
 * module, and levelled on the modules around each place; otherwise the whole picture, 740 pixels on its shorter side, levelled as a whole.
 *
 * @param values 0 at black and 1 at paper white, -0.5 to 1.5, row by row
 * @param modules of the symbol; null where none was read
 * @param sure the modules that look as the code says they should: where a picture or pattern covers the code it is not
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LevelPicture(int width, int height, float[] values, @Nullable ModuleMatrix modules, boolean[] sure) {
    static final int MODULE = 20;

    private static final int SHORTER_SIDE = 740;
    /** Modules to each side that a module's black and white are taken from. */
    private static final int AROUND = 4;

    static LevelPicture of(LabelCapture.Label label) {
        LabelPlane plane = LabelRectifier.rectify(label).plane();
        ModuleMatrix modules = label.modules();
        int n = modules.width();
        int side = n * MODULE;
        float[] values = new float[side * side];
        double[] at = new double[2];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                plane.map((x + 0.5) / MODULE, (y + 0.5) / MODULE, at);
                values[y * side + x] = label.picture().sample(at[0], at[1]) / 255;
            }
        }
        float[] middles = middles(values, n);
        boolean[] sure = sure(middles, modules);
        level(values, middles, sure, modules);
        return new LevelPicture(side, side, values, modules, sure);
    }

    private static float[] middles(float[] values, int n) {
        float[] middles = new float[n * n];
        int edge = MODULE / 4;
        int inner = MODULE - 2 * edge;
        for (int my = 0; my < n; my++) {
            for (int mx = 0; mx < n; mx++) {
                float sum = 0;
                for (int y = my * MODULE + edge; y < (my + 1) * MODULE - edge; y++) {
                    for (int x = mx * MODULE + edge; x < (mx + 1) * MODULE - edge; x++) {
                        sum += values[y * n * MODULE + x];
                    }
                }
                middles[my * n + mx] = sum / (inner * inner);
            }
        }
        return middles;
    }

    private static boolean[] sure(float[] middles, ModuleMatrix modules) {
        int n = modules.width();
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int i = 0; i < n * n; i++) {
            int colour = modules.dark(i % n, i / n) ? 0 : 1;
            sum[colour] += middles[i];
            count[colour]++;
        }
        double between = (sum[0] / Math.max(1, count[0]) + sum[1] / Math.max(1, count[1])) / 2;
        boolean[] sure = new boolean[n * n];
        for (int i = 0; i < n * n; i++) {
            sure[i] = middles[i] < between == modules.dark(i % n, i / n);
        }
        return sure;
    }

    /** Black and white are means over the sure modules around; between module middles they run straight. */
    private static void level(float[] values, float[] middles, boolean[] sure, ModuleMatrix modules) {
        int n = modules.width();
        float[] black = new float[n * n];
        float[] white = new float[n * n];
        for (int my = 0; my < n; my++) {
            for (int mx = 0; mx < n; mx++) {
                double[] sum = new double[2];
                int[] count = new int[2];
                for (int reach = AROUND; count[0] == 0 || count[1] == 0; reach *= 2) {
                    if (reach > 4 * n) {
                        count[0] = Math.max(1, count[0]);
                        count[1] = Math.max(1, count[1]);
                        break;
                    }
                    sum[0] = sum[1] = count[0] = count[1] = 0;
                    for (int y = Math.max(0, my - reach); y <= Math.min(n - 1, my + reach); y++) {
                        for (int x = Math.max(0, mx - reach); x <= Math.min(n - 1, mx + reach); x++) {
                            if (sure[y * n + x]) {
                                int colour = modules.dark(x, y) ? 0 : 1;
                                sum[colour] += middles[y * n + x];
                                count[colour]++;
                            }
                        }
                    }
                }
                black[my * n + mx] = (float) (sum[0] / count[0]);
                white[my * n + mx] = (float) (sum[1] / count[1]);
            }
        }
        int side = n * MODULE;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float b = between(black, n, x, y);
                float w = between(white, n, x, y);
                values[y * side + x] = held((values[y * side + x] - b) / Math.max(0.05f, w - b));
            }
        }
    }

    private static float between(float[] grid, int n, int x, int y) {
        float u = Math.max(0, Math.min(n - 1.001f, (x + 0.5f) / MODULE - 0.5f));
        float v = Math.max(0, Math.min(n - 1.001f, (y + 0.5f) / MODULE - 0.5f));
        int i = (int) v * n + (int) u;
        float fx = u - (int) u;
        float fy = v - (int) v;
        float above = grid[i] + fx * (grid[i + 1] - grid[i]);
        float below = grid[i + n] + fx * (grid[i + n + 1] - grid[i + n]);
        return above + fy * (below - above);
    }

    private static float held(float value) {
        return Math.max(-0.5f, Math.min(1.5f, value));
    }

    /** The whole picture; its darkest and brightest twentieth are black and white. */
    static LevelPicture whole(GreyImage picture) {
        GreyImage smaller = picture;
        while (Math.min(smaller.width(), smaller.height()) >= 2 * SHORTER_SIDE) {
            smaller = smaller.half();
        }
        double scale = SHORTER_SIDE / (double) Math.min(smaller.width(), smaller.height());
        // A strip of a picture would become a very long one.
        int width = (int) Math.min(4 * SHORTER_SIDE, Math.round(smaller.width() * scale));
        int height = (int) Math.min(4 * SHORTER_SIDE, Math.round(smaller.height() * scale));
        float[] values = new float[width * height];
        int[] histogram = new int[256];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float grey = smaller.sample((x + 0.5) / scale, (y + 0.5) / scale);
                values[y * width + x] = grey;
                histogram[(int) grey]++;
            }
        }
        int black = below(histogram, values.length / 20);
        int white = below(histogram, values.length - values.length / 20);
        for (int i = 0; i < values.length; i++) {
            values[i] = held((values[i] - black) / Math.max(12, white - black));
        }
        return new LevelPicture(width, height, values, null, new boolean[0]);
    }

    private static int below(int[] histogram, int pixels) {
        int sum = 0;
        int grey = 0;
        while (grey < 255 && sum + histogram[grey] <= pixels) {
            sum += histogram[grey++];
        }
        return grey;
    }
}
