package org.proofmark.models.simulator;

/**
 * What a {@link Screen} shows, stripe by stripe. The grid is never written out: it is far finer than any plane of a print, and sampling it
 * too coarsely would make a moiré of its own. Lens blur and stripes are one sum over each place's surroundings instead.
 */
public final class Glow {
    /** Stripes in the order in which they stand in a pixel. */
    enum Stripe {
        RED,
        GREEN,
        BLUE
    }

    /** White beside the label, of its side: more than a photograph's margin. */
    static final double BESIDE = 0.15;

    /** Points a pixel at which the mask is looked at. */
    private static final int POINTS = 24;

    private final Screen screen;
    private final Plane light;
    private final double dots;

    /** @param light of each pixel, all three stripes alike, 0 to 1 */
    Glow(Screen screen, Plane light, double dots) {
        this.screen = screen;
        this.light = light;
        this.dots = dots;
    }

    /** The label's side in dots of its raster. */
    double dots() {
        return dots;
    }

    /** Pixels of the display across the label. */
    public int pixels() {
        return light.width();
    }

    /**
     * One colour as a lens draws it, {@link #BESIDE} the label too. White is 1 on the mean.
     *
     * @param sigma standard deviation of the blur in pixels of the display, at least 0.05
     * @param samples of the result across the label
     */
    Plane seen(Stripe stripe, double sigma, int samples) {
        int side = (int) StrictMath.ceil(samples * (1 + 2 * BESIDE));
        Weights across = new Weights(side, samples, sigma, (stripe.ordinal() + 0.5) / 3, screen.openAcross() / 3);
        Weights down = new Weights(side, samples, sigma, 0.5, screen.openDown());
        int n = pixels();
        float[] rows = new float[n * side];
        for (int r = 0; r < n; r++) {
            across.of(light.values(), r * n, n, rows, r * side);
        }
        float[] page = new float[n];
        java.util.Arrays.fill(page, 1);
        float[] white = new float[side];
        across.of(page, 0, n, white, 0);
        Plane seen = new Plane(side, side);
        for (int y = 0; y < side; y++) {
            float[] weights = down.of[y];
            for (int k = 0; k < weights.length; k++) {
                int r = down.first[y] + k;
                boolean beside = r < 0 || r >= n;
                add(beside ? white : rows, beside ? 0 : r * side, weights[k], seen.values(), y * side, side);
            }
        }
        return seen;
    }

    private static void add(float[] from, int at, float weight, float[] to, int row, int n) {
        for (int x = 0; x < n; x++) {
            to[row + x] += weight * from[at + x];
        }
    }

    /** For each sample along one axis: what each pixel's stripe adds to it. */
    private final class Weights {
        final int[] first;
        final float[][] of;

        /**
         * @param middle of the hole in a pixel, 0–1
         * @param open how much of the pixel it spans
         */
        Weights(int side, int samples, double sigma, double middle, double open) {
            first = new int[side];
            of = new float[side][];
            double reach = 3.5 * sigma;
            double beside = (side - samples) / 2.0;
            for (int i = 0; i < side; i++) {
                double at = (i + 0.5 - beside) * pixels() / samples;
                first[i] = (int) StrictMath.floor(at - reach);
                int last = (int) StrictMath.floor(at + reach);
                of[i] = new float[last - first[i] + 1];
                double all = 0;
                for (int k = 0; k < of[i].length; k++) {
                    double lit = 0;
                    for (int s = 0; s < POINTS; s++) {
                        double place = (s + 0.5) / POINTS;
                        double t = (first[i] + k + place - at) / sigma;
                        double share = StrictMath.exp(-t * t / 2);
                        all += share;
                        lit += share * overlap(place, middle, open);
                    }
                    of[i][k] = (float) lit;
                }
                for (int k = 0; k < of[i].length; k++) {
                    of[i][k] = (float) (of[i][k] / (all * open));
                }
            }
        }

        /** The samples of one line of pixels; beside the label the page is white. */
        void of(float[] pixels, int from, int n, float[] to, int row) {
            for (int x = 0; x < of.length; x++) {
                float sum = 0;
                float[] weights = of[x];
                for (int k = 0; k < weights.length; k++) {
                    int p = first[x] + k;
                    sum += weights[k] * (p < 0 || p >= n ? 1 : pixels[from + p]);
                }
                to[row + x] = sum;
            }
        }

        /** How much of the surroundings of a point lies in the hole. */
        private static double overlap(double place, double middle, double open) {
            double half = 0.5 / POINTS;
            double from = Math.max(place - half, middle - open / 2);
            double to = Math.min(place + half, middle + open / 2);
            return Math.max(0, to - from) / (2 * half);
        }
    }
}
