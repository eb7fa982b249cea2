package org.proofmark.models.simulator;

/**
 * What JPEG loses, without its bytes: 8 × 8 cosine transform, division by the standard's luminance table (ISO/IEC 10918-1, K.1) scaled
 * to a quality, rounding, and back. Ours, because codecs differ in the last bit and a seed must not.
 */
final class JpegLoss {
    private static final int[] LUMINANCE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    /** Row k: the k-th cosine of eight samples, orthonormal. */
    private static final float[] COSINES = cosines();

    private JpegLoss() {}

    private static float[] cosines() {
        float[] cosines = new float[64];
        for (int k = 0; k < 8; k++) {
            for (int n = 0; n < 8; n++) {
                double scale = k == 0 ? StrictMath.sqrt(0.125) : 0.5;
                cosines[k * 8 + n] = (float) (scale * StrictMath.cos((2 * n + 1) * k * StrictMath.PI / 16));
            }
        }
        return cosines;
    }

    /** @param quality 1–100; above 97 nothing is lost but the rounding to 8 bits */
    static Photograph of(Plane picture, int quality) {
        int w = picture.width();
        int h = picture.height();
        byte[] grey = new byte[w * h];
        float[] values = picture.values();
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.min(255, Math.max(0, (int) (values[i] * 255 + 0.5f)));
        }
        if (quality <= 97) {
            float[] steps = steps(quality);
            float[] block = new float[64];
            float[] other = new float[64];
            for (int y = 0; y < h; y += 8) {
                for (int x = 0; x < w; x += 8) {
                    load(grey, w, h, x, y, block);
                    forward(block, other);
                    forward(other, block);
                    for (int i = 0; i < 64; i++) {
                        block[i] = ((int) (block[i] / steps[i] + 4096.5f) - 4096) * steps[i];
                    }
                    back(block, other);
                    back(other, block);
                    store(block, grey, w, h, x, y);
                }
            }
        }
        return new Photograph(w, h, grey);
    }

    private static float[] steps(int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        float[] steps = new float[64];
        for (int i = 0; i < 64; i++) {
            steps[i] = Math.min(255, Math.max(1, (LUMINANCE[i] * scale + 50) / 100));
        }
        return steps;
    }

    private static void load(byte[] grey, int w, int h, int x, int y, float[] block) {
        for (int j = 0; j < 8; j++) {
            int row = Math.min(h - 1, y + j) * w;
            for (int i = 0; i < 8; i++) {
                block[j * 8 + i] = (grey[row + Math.min(w - 1, x + i)] & 255) - 128;
            }
        }
    }

    private static void store(float[] block, byte[] grey, int w, int h, int x, int y) {
        for (int j = 0; j < 8 && y + j < h; j++) {
            for (int i = 0; i < 8 && x + i < w; i++) {
                grey[(y + j) * w + x + i] = (byte) Math.min(255, Math.max(0, (int) (block[j * 8 + i] + 128.5f)));
            }
        }
    }

    /** Each row transformed and laid down as a column, so that twice is both axes. Sums and differences of mirrored samples halve the work. */
    private static void forward(float[] from, float[] to) {
        for (int r = 0; r < 8; r++) {
            int i = r * 8;
            float s0 = from[i] + from[i + 7];
            float s1 = from[i + 1] + from[i + 6];
            float s2 = from[i + 2] + from[i + 5];
            float s3 = from[i + 3] + from[i + 4];
            float d0 = from[i] - from[i + 7];
            float d1 = from[i + 1] - from[i + 6];
            float d2 = from[i + 2] - from[i + 5];
            float d3 = from[i + 3] - from[i + 4];
            for (int k = 0; k < 8; k += 2) {
                int c = k * 8;
                to[k * 8 + r] = COSINES[c] * s0 + COSINES[c + 1] * s1 + COSINES[c + 2] * s2 + COSINES[c + 3] * s3;
                to[k * 8 + 8 + r] =
                        COSINES[c + 8] * d0 + COSINES[c + 9] * d1 + COSINES[c + 10] * d2 + COSINES[c + 11] * d3;
            }
        }
    }

    private static void back(float[] from, float[] to) {
        for (int r = 0; r < 8; r++) {
            int i = r * 8;
            if (from[i + 1] == 0
                    && from[i + 2] == 0
                    && from[i + 3] == 0
                    && from[i + 4] == 0
                    && from[i + 5] == 0
                    && from[i + 6] == 0
                    && from[i + 7] == 0) {
                // Most rows, after quantisation.
                float level = COSINES[0] * from[i];
                for (int n = 0; n < 8; n++) {
                    to[n * 8 + r] = level;
                }
                continue;
            }
            for (int n = 0; n < 4; n++) {
                float even = COSINES[n] * from[i]
                        + COSINES[16 + n] * from[i + 2]
                        + COSINES[32 + n] * from[i + 4]
                        + COSINES[48 + n] * from[i + 6];
                float odd = COSINES[8 + n] * from[i + 1]
                        + COSINES[24 + n] * from[i + 3]
                        + COSINES[40 + n] * from[i + 5]
                        + COSINES[56 + n] * from[i + 7];
                to[n * 8 + r] = even + odd;
                to[(7 - n) * 8 + r] = even - odd;
            }
        }
    }
}
