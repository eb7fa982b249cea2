package org.proofmark.models.simulator;

/**
 * Turns tones into dots of full ink: clustered dots on a turned screen, or error diffusion. The screen's lines an inch are the printer's; its
 * angle, 0.1–1.4 radians, and the noise of diffusion's threshold, 8 of 255 levels each way, are [assumed].
 */
public final class Halftone {
    private Halftone() {}

    /** As the printer's driver does it; a raster without tones is left as it is. */
    static DotRaster screened(DotRaster tones, Printer printer, Dice dice) {
        if (!hasTones(tones)) {
            return tones;
        }
        return printer.screenLpi() > 0
                ? clustered(tones, printer.screenLpi(), dice.between(0.1, 1.4), dice)
                : diffused(tones, dice);
    }

    private static boolean hasTones(DotRaster raster) {
        for (byte ink : raster.dots()) {
            if (ink != 0 && ink != -1) {
                return true;
            }
        }
        return false;
    }

    /**
     * Clustered dots (amplitude modulation): the threshold is a product of cosines over a turned grid.
     *
     * @param lpi lines an inch
     * @param angle of the screen, radians
     */
    public static DotRaster clustered(DotRaster tones, double lpi, double angle, Dice dice) {
        int w = tones.width();
        int h = tones.height();
        double turn = 2 * StrictMath.PI * lpi / tones.dpi();
        float ax = (float) (turn * StrictMath.cos(angle));
        float ay = (float) (turn * StrictMath.sin(angle));
        double phaseU = dice.between(0, 6.28);
        double phaseV = dice.between(0, 6.28);
        byte[] dots = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float u = WAVE.at(ax * x + ay * y + phaseU);
                float v = WAVE.at(ax * y - ay * x + phaseV);
                // The sum of two cosines, made even over 0–1 by its distribution's rough inverse.
                float s = 0.25f * (u + v) + 0.5f;
                float threshold = s + 0.12f * (s - 0.5f) * (1 - 4 * (s - 0.5f) * (s - 0.5f));
                dots[y * w + x] =
                        (byte) (tones.ink(x, y) > 255 * Math.min(0.985f, Math.max(0.015f, threshold)) ? 255 : 0);
            }
        }
        return new DotRaster(w, h, tones.dpi(), dots);
    }

    /** Error diffusion after Floyd and Steinberg (1976), rows in turns left and right, with a noisy threshold against worms. */
    public static DotRaster diffused(DotRaster tones, Dice dice) {
        int w = tones.width();
        int h = tones.height();
        float[] here = new float[w + 2];
        float[] next = new float[w + 2];
        byte[] dots = new byte[w * h];
        for (int y = 0; y < h; y++) {
            boolean right = (y & 1) == 0;
            int step = right ? 1 : -1;
            for (int n = 0; n < w; n++) {
                int x = right ? n : w - 1 - n;
                float wanted = tones.ink(x, y) + here[x + 1];
                boolean dark = wanted > 127.5f + 16 * (float) (dice.uniform() - 0.5);
                dots[y * w + x] = (byte) (dark ? 255 : 0);
                float error = wanted - (dark ? 255 : 0);
                here[x + 1 + step] += error * (7f / 16);
                next[x + 1 - step] += error * (3f / 16);
                next[x + 1] += error * (5f / 16);
                next[x + 1 + step] += error * (1f / 16);
            }
            float[] spent = here;
            here = next;
            next = spent;
            java.util.Arrays.fill(next, 0);
        }
        return new DotRaster(w, h, tones.dpi(), dots);
    }

    private static final Wave WAVE = new Wave();

    /** A cosine by table. */
    private static final class Wave {
        private static final int STEPS = 1024;
        private final float[] values = new float[STEPS];

        Wave() {
            for (int i = 0; i < STEPS; i++) {
                values[i] = (float) StrictMath.cos(2 * StrictMath.PI * i / STEPS);
            }
        }

        float at(double angle) {
            return values[(int) StrictMath.floor(angle * (STEPS / 6.283185307179586)) & STEPS - 1];
        }
    }
}
