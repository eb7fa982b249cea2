package org.proofmark.models.photos;

import org.proofmark.labelling.ModuleMatrix;

/**
 * How a print draws what it was told to: where its edges lie, how ragged and how soft they are, how even its ink and its paper, and what
 * becomes of modules that stand alone. Of modules that are beyond doubt only.
 */
final class ModuleEdges {
    private static final int MODULE = LevelPicture.MODULE;
    /** Rows of a boundary that are looked at: not those near the corners, which ink rounds. */
    private static final int FROM = MODULE / 4;

    private static final int TO = MODULE - FROM;

    /** How many numbers there are. */
    static final int COUNT = 2 * 6 + 2 * 6 + 4 + 2;

    private final LevelPicture picture;
    private final ModuleMatrix modules;
    private final int n;

    private ModuleEdges(LevelPicture picture, ModuleMatrix modules) {
        this.picture = picture;
        this.modules = modules;
        this.n = modules.width();
    }

    static float[] of(LevelPicture picture) {
        ModuleMatrix modules = picture.modules();
        if (modules == null) {
            throw new IllegalArgumentException("a picture without a label has no modules");
        }
        ModuleEdges edges = new ModuleEdges(picture, modules);
        float[] to = new float[COUNT];
        float[] across = edges.boundaries(true);
        float[] down = edges.boundaries(false);
        for (int k = 0; k < 6; k++) {
            // Of both directions the mean and the difference: the label's turn is not known.
            to[k] = (across[k] + down[k]) / 2;
            to[6 + k] = Math.abs(across[k] - down[k]);
        }
        edges.areas(true, to, 12);
        edges.areas(false, to, 18);
        edges.alone(to, 24);
        edges.unlike(to, 28);
        return to;
    }

    private float value(int x, int y, boolean across) {
        return across ? picture.values()[y * n * MODULE + x] : picture.values()[x * n * MODULE + y];
    }

    private boolean dark(int x, int y, boolean across) {
        return across ? modules.dark(x, y) : modules.dark(y, x);
    }

    private boolean sure(int x, int y, boolean across) {
        return across ? picture.sure()[y * n + x] : picture.sure()[x * n + y];
    }

    /** Mean place, its spread, mean raggedness and its spread, jumps from row to row, and softness; in modules, dark's side positive. */
    private float[] boundaries(boolean across) {
        double[] sum = new double[6];
        double places = 0;
        double ragged = 0;
        int count = 0;
        for (int my = 0; my < n; my++) {
            for (int mx = 0; mx + 1 < n; mx++) {
                if (dark(mx, my, across) != dark(mx + 1, my, across)
                        && sure(mx, my, across)
                        && sure(mx + 1, my, across)) {
                    double[] one = boundary(mx, my, across);
                    for (int k = 0; k < 4; k++) {
                        sum[k] += one[k];
                    }
                    places += one[0] * one[0];
                    ragged += one[1] * one[1];
                    count++;
                }
            }
        }
        double c = Math.max(1, count);
        double place = sum[0] / c;
        double rag = sum[1] / c;
        return new float[] {
            (float) place,
            (float) Math.sqrt(Math.max(0, places / c - place * place)),
            (float) rag,
            (float) Math.sqrt(Math.max(0, ragged / c - rag * rag)),
            (float) (sum[2] / c),
            (float) (sum[3] / c)
        };
    }

    private double[] boundary(int mx, int my, boolean across) {
        double sum = 0;
        double squares = 0;
        double jumps = 0;
        double soft = 0;
        double before = 0;
        int start = mx * MODULE + MODULE / 2;
        for (int row = FROM; row < TO; row++) {
            int y = my * MODULE + row;
            double ink = 0;
            int between = 0;
            // As much ink as there is from middle to middle, whatever its shape, stands for where the edge is.
            for (int x = start; x < start + MODULE; x++) {
                float v = value(x, y, across);
                ink += 1 - Math.max(0, Math.min(1, v));
                between += v > 0.2f && v < 0.8f ? 1 : 0;
            }
            double place = ink / MODULE - 0.5;
            sum += place;
            squares += place * place;
            jumps += row == FROM ? 0 : Math.abs(place - before);
            before = place;
            soft += between / (double) MODULE;
        }
        int rows = TO - FROM;
        double mean = sum / rows;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / rows - mean * mean)), jumps / (rows - 1), soft / rows
        };
    }

    /** Inner parts of modules of one colour: mean unevenness, its spread, fine and coarse parts of it, skewness, and between modules. */
    private void areas(boolean dark, float[] to, int from) {
        double[] sum = new double[6];
        double means = 0;
        double uneven = 0;
        int count = 0;
        int pixels = (TO - FROM) * (TO - FROM);
        int side = n * MODULE;
        float[] v = picture.values();
        for (int my = 0; my < n; my++) {
            for (int mx = 0; mx < n; mx++) {
                if (modules.dark(mx, my) != dark || !picture.sure()[my * n + mx]) {
                    continue;
                }
                double mean = 0;
                double fine = 0;
                double second = 0;
                double third = 0;
                for (int y = my * MODULE + FROM; y < my * MODULE + TO; y++) {
                    for (int x = mx * MODULE + FROM; x < mx * MODULE + TO; x++) {
                        int i = y * side + x;
                        mean += v[i] / pixels;
                        fine += Math.abs(v[i] - (v[i - 1] + v[i + 1] + v[i - side] + v[i + side]) / 4) / pixels;
                    }
                }
                for (int y = my * MODULE + FROM; y < my * MODULE + TO; y++) {
                    for (int x = mx * MODULE + FROM; x < mx * MODULE + TO; x++) {
                        double d = v[y * side + x] - mean;
                        second += d * d / pixels;
                        third += d * d * d / pixels;
                    }
                }
                double deviation = Math.sqrt(second);
                sum[0] += deviation;
                sum[1] += fine;
                sum[2] += fine / (deviation + 0.005);
                sum[3] += Math.cbrt(third);
                sum[4] += mean;
                means += mean * mean;
                uneven += second;
                count++;
            }
        }
        double c = Math.max(1, count);
        to[from] = (float) (sum[0] / c);
        to[from + 1] = (float) Math.sqrt(Math.max(0, uneven / c - sum[0] / c * (sum[0] / c)));
        to[from + 2] = (float) (sum[1] / c);
        to[from + 3] = (float) (sum[2] / c);
        to[from + 4] = (float) (sum[3] / c);
        to[from + 5] = (float) Math.sqrt(Math.max(0, means / c - sum[4] / c * (sum[4] / c)));
    }

    /** Modules whose four neighbours are of the other colour: mean and darkest or brightest share, dark ones first. */
    private void alone(float[] to, int from) {
        double[] sum = new double[4];
        int[] count = new int[2];
        int side = n * MODULE;
        for (int my = 1; my < n - 1; my++) {
            for (int mx = 1; mx < n - 1; mx++) {
                boolean dark = modules.dark(mx, my);
                if (!picture.sure()[my * n + mx]
                        || modules.dark(mx - 1, my) == dark
                        || modules.dark(mx + 1, my) == dark
                        || modules.dark(mx, my - 1) == dark
                        || modules.dark(mx, my + 1) == dark) {
                    continue;
                }
                int colour = dark ? 0 : 1;
                double mean = 0;
                double solid = 0;
                for (int y = my * MODULE; y < (my + 1) * MODULE; y++) {
                    for (int x = mx * MODULE; x < (mx + 1) * MODULE; x++) {
                        float v = picture.values()[y * side + x];
                        mean += v;
                        solid += dark ? v < 0.3f ? 1 : 0 : v > 0.7f ? 1 : 0;
                    }
                }
                sum[2 * colour] += mean / (MODULE * MODULE);
                sum[2 * colour + 1] += solid / (MODULE * MODULE);
                count[colour]++;
            }
        }
        for (int k = 0; k < 4; k++) {
            to[from + k] = (float) (sum[k] / Math.max(1, count[k / 2]));
        }
    }

    /** How far the sure modules' pixels are from what the code says: root mean square, and the share that is of the other colour. */
    private void unlike(float[] to, int at) {
        double squares = 0;
        long wrong = 0;
        long pixels = 0;
        int side = n * MODULE;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (picture.sure()[y / MODULE * n + x / MODULE]) {
                    float d = picture.values()[y * side + x] - (modules.dark(x / MODULE, y / MODULE) ? 0 : 1);
                    squares += d * d;
                    wrong += Math.abs(d) > 0.5f ? 1 : 0;
                    pixels++;
                }
            }
        }
        to[at] = (float) Math.sqrt(squares / Math.max(1, pixels));
        to[at + 1] = wrong / (float) Math.max(1, pixels);
    }
}
