package org.proofmark.models.photos;

/**
 * What a picture is made of, wherever: how its greys and its slopes are spread, how much detail there is at each scale and in which
 * directions, and which small patterns its pixels form. No code is needed.
 */
final class Grain {
    private static final int SCALES = 4;
    private static final int GREYS = 10;
    private static final int PATTERNS = 10;
    private static final int[] REACHES = {1, 2, 4};

    /** How many numbers there are. */
    static final int COUNT = GREYS + SCALES * 8 + REACHES.length * PATTERNS;

    private Grain() {}

    static float[] of(LevelPicture picture) {
        float[] to = new float[COUNT];
        int at = greys(picture.values(), to);
        Sheet sheet = new Sheet(picture.width(), picture.height(), picture.values());
        for (int scale = 0; scale < SCALES; scale++) {
            at = detail(sheet, to, at);
            sheet = sheet.half();
        }
        Sheet softened = new Sheet(picture.width(), picture.height(), picture.values()).softened();
        for (int reach : REACHES) {
            at = patterns(softened, reach, to, at);
        }
        if (at != COUNT) {
            throw new IllegalStateException("there are " + at + " numbers");
        }
        return to;
    }

    private static int greys(float[] values, float[] to) {
        for (float value : values) {
            int bin = (int) ((value + 0.25f) / 1.5f * GREYS);
            to[Math.max(0, Math.min(GREYS - 1, bin))] += 1f / values.length;
        }
        return GREYS;
    }

    private record Sheet(int width, int height, float[] values) {
        Sheet half() {
            int w = width / 2;
            int h = height / 2;
            float[] to = new float[w * h];
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    int i = 2 * y * width + 2 * x;
                    to[y * w + x] = (values[i] + values[i + 1] + values[i + width] + values[i + width + 1]) / 4;
                }
            }
            return new Sheet(w, h, to);
        }

        /** The mean of three by three: single pixels' noise counts less in the patterns. */
        Sheet softened() {
            float[] across = new float[values.length];
            float[] to = new float[values.length];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int i = y * width + x;
                    across[i] = (values[i] + values[x > 0 ? i - 1 : i] + values[x < width - 1 ? i + 1 : i]) / 3;
                }
            }
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int i = y * width + x;
                    to[i] = (across[i] + across[y > 0 ? i - width : i] + across[y < height - 1 ? i + width : i]) / 3;
                }
            }
            return new Sheet(width, height, to);
        }
    }

    /**
     * Second differences across, down and along both diagonals: their mean sizes, how far the largest are from the mean, how unlike the
     * directions are, and the share of the picture that is flat.
     */
    private static int detail(Sheet sheet, float[] to, int from) {
        int w = sheet.width();
        int h = sheet.height();
        float[] v = sheet.values();
        double[] sum = new double[4];
        double squares = 0;
        double fourths = 0;
        double slopes = 0;
        int flat = 0;
        int n = Math.max(1, (w - 2) * (h - 2));
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                int i = y * w + x;
                float twice = 2 * v[i];
                float across = Math.abs(twice - v[i - 1] - v[i + 1]);
                float down = Math.abs(twice - v[i - w] - v[i + w]);
                float falling = Math.abs(twice - v[i - w - 1] - v[i + w + 1]);
                float rising = Math.abs(twice - v[i - w + 1] - v[i + w - 1]);
                sum[0] += across;
                sum[1] += down;
                sum[2] += falling;
                sum[3] += rising;
                double both = (across + down) * (across + down);
                squares += both;
                fourths += both * both;
                float slope = Math.abs(v[i + 1] - v[i - 1]) + Math.abs(v[i + w] - v[i - w]);
                slopes += slope;
                flat += slope < 0.05f ? 1 : 0;
            }
        }
        double straight = (sum[0] + sum[1]) / n;
        double slanted = (sum[2] + sum[3]) / n;
        to[from] = log(straight);
        to[from + 1] = log(squares / n);
        to[from + 2] = log(fourths / n / Math.max(1e-9, squares / n * (squares / n)));
        to[from + 3] = log(slanted / Math.max(1e-9, straight));
        // A label may lie in any of four turns: which direction has more is not for us to know.
        to[from + 4] = Math.abs(log(sum[0] / Math.max(1e-9, sum[1])));
        to[from + 5] = Math.abs(log(sum[2] / Math.max(1e-9, sum[3])));
        to[from + 6] = log(slopes / n);
        to[from + 7] = flat / (float) n;
        return from + 8;
    }

    /** Eight neighbours brighter or not, by how many are and whether they lie together (Ojala and others 2002, turn-free and uniform). */
    private static int patterns(Sheet sheet, int reach, float[] to, int from) {
        int w = sheet.width();
        int h = sheet.height();
        float[] v = sheet.values();
        int slant = Math.max(1, Math.round(reach * 0.7071f));
        int[] steps = {
            reach,
            slant + slant * w,
            reach * w,
            -slant + slant * w,
            -reach,
            -slant - slant * w,
            -reach * w,
            slant - slant * w
        };
        int[] counts = new int[PATTERNS];
        int n = 0;
        for (int y = reach; y < h - reach; y++) {
            for (int x = reach; x < w - reach; x++) {
                int i = y * w + x;
                // A hundredth of the contrast is no difference.
                float middle = v[i] + 0.01f;
                boolean last = v[i + steps[7]] > middle;
                int brighter = 0;
                int changes = 0;
                for (int step : steps) {
                    boolean is = v[i + step] > middle;
                    brighter += is ? 1 : 0;
                    changes += is != last ? 1 : 0;
                    last = is;
                }
                counts[changes <= 2 ? brighter : PATTERNS - 1]++;
                n++;
            }
        }
        for (int k = 0; k < PATTERNS; k++) {
            to[from + k] = (float) Math.sqrt(counts[k] / (double) Math.max(1, n));
        }
        return from + PATTERNS;
    }

    private static float log(double value) {
        return (float) Math.log(Math.max(1e-6, value));
    }
}
