package org.proofmark.models.network.training;

/**
 * The published extraction before a Mobile-ViT: grey, Gaussian blur, threshold, contours, closing. Its publication names the steps and not
 * their sizes; ours are a blur of one pixel, Otsu's threshold (1979), the dark pixels that touch bright ones, and a closing by 3 × 3.
 */
final class FiveSteps {
    private FiveSteps() {}

    /** @return 0 where a contour is, 255 elsewhere */
    static byte[] of(byte[] grey, int side) {
        float[] soft = blurred(grey, side);
        int threshold = otsu(soft);
        boolean[] dark = new boolean[soft.length];
        for (int i = 0; i < soft.length; i++) {
            dark[i] = soft[i] <= threshold;
        }
        boolean[] contour = new boolean[soft.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean inside = x > 0 && y > 0 && x < side - 1 && y < side - 1;
                int i = y * side + x;
                contour[i] = dark[i] && !(inside && dark[i - 1] && dark[i + 1] && dark[i - side] && dark[i + side]);
            }
        }
        boolean[] closed = any(any(contour, side, true), side, false);
        byte[] to = new byte[closed.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = (byte) (closed[i] ? 0 : 255);
        }
        return to;
    }

    /** Dilation, or erosion: what has, or has not only, such neighbours. */
    private static boolean[] any(boolean[] from, int side, boolean such) {
        boolean[] to = new boolean[from.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean found = false;
                for (int j = Math.max(0, y - 1); j <= Math.min(side - 1, y + 1); j++) {
                    for (int i = Math.max(0, x - 1); i <= Math.min(side - 1, x + 1); i++) {
                        found |= from[j * side + i] == such;
                    }
                }
                to[y * side + x] = found == such;
            }
        }
        return to;
    }

    /** By 1 4 6 4 1 in both directions: a Gaussian of one pixel, nearly. */
    private static float[] blurred(byte[] grey, int side) {
        float[] values = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            values[i] = grey[i] & 0xff;
        }
        return across(across(values, side, 1), side, side);
    }

    private static float[] across(float[] from, int side, int step) {
        float[] to = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            int at = step == 1 ? i % side : i / side;
            int a = at < 2 ? 0 : 2;
            int b = at < 1 ? 0 : 1;
            int c = at >= side - 1 ? 0 : 1;
            int d = at >= side - 2 ? 0 : 2;
            to[i] = (from[i - a * step]
                            + 4 * from[i - b * step]
                            + 6 * from[i]
                            + 4 * from[i + c * step]
                            + from[i + d * step])
                    / 16;
        }
        return to;
    }

    private static int otsu(float[] values) {
        long[] counts = new long[256];
        double all = 0;
        for (float value : values) {
            int k = Math.round(value);
            counts[k]++;
            all += k;
        }
        long below = 0;
        double sum = 0;
        double most = -1;
        int best = 127;
        for (int k = 0; k < 255; k++) {
            below += counts[k];
            sum += k * (double) counts[k];
            long above = values.length - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double apart = sum / below - (all - sum) / above;
            double between = apart * apart * below * above;
            if (between > most) {
                most = between;
                best = k;
            }
        }
        return best;
    }
}
