package org.proofmark.models.simulator;

import org.proofmark.models.simulator.Noise.Grain;
import org.proofmark.models.simulator.Scratch.Slot;

/**
 * From light to an 8-bit grey picture as a phone delivers it: Bayer mosaic (RGGB) with shot and read noise, white balance, bilinear
 * demosaic to luma (ITU-R BT.601: 0.299, 0.587, 0.114), tone curve, denoising, sharpening. Not simulated: dark current, hot pixels, lens
 * shading, chroma.
 */
final class Sensor {
    /** How finely the tone curve is tabled. */
    private static final int CURVE_STEPS = 4096;

    /** What white balance multiplies red and blue by before the paper's tint is taken out, a plain factor [assumed]. */
    private static final double GAIN_RED = 1.9;

    private static final double GAIN_BLUE = 1.7;

    /** The share of a bilinear demosaic's softness that even an edge-directed one leaves [assumed]. */
    private static final double LEAST_SOFT = 0.4;

    /** Exponent from picture to light; stands for the curve of IEC 61966-2-1. */
    private static final double GAMMA = 2.2;

    private final Scratch scratch;

    Sensor(Scratch scratch) {
        this.scratch = scratch;
    }

    /** @param lit 1 where a perfect white would be fully lit; overwritten */
    Plane expose(Plane lit, Camera camera, Scene.Colours colours, Dice dice) {
        int w = lit.width();
        int h = lit.height();
        mosaic(lit, camera, colours, dice);
        Plane luma = new Plane(w, h, scratch.floats(Slot.MOSAIC, w * h));
        demosaic(lit, luma, camera.demosaic());
        develop(luma, camera);
        finish(luma, camera);
        return luma;
    }

    private static void mosaic(Plane lit, Camera camera, Scene.Colours c, Dice dice) {
        int w = lit.width();
        boolean grey = camera.demosaic() == 0;
        // Silicon behind its filters is taken to be half as sensitive to red and blue as to green, so balance raises
        // their noise; it takes
        // out the paper's tint.
        float[][] ink = grey
                ? rows(w, c.inkGreen(), c.inkGreen(), c.inkGreen(), c.inkGreen())
                : rows(w, c.inkRed() / c.paperRed(), c.inkGreen(), c.inkGreen(), c.inkBlue() / c.paperBlue());
        float[][] balance =
                grey ? rows(w, 1, 1, 1, 1) : rows(w, GAIN_RED / c.paperRed(), 1, 1, GAIN_BLUE / c.paperBlue());
        float exposure = (float) camera.exposure();
        float perElectron = (float) (1 / camera.electrons());
        float read =
                (float) (camera.readElectrons() * camera.readElectrons() / (camera.electrons() * camera.electrons()));
        Noise noise = Noise.of(Grain.WHITE, dice);
        float[] random = new float[w];
        float[] values = lit.values();
        for (int y = 0; y < lit.height(); y++) {
            noise.row(y, random, w);
            float[] base = ink[y & 1];
            float[] gain = balance[y & 1];
            int row = y * w;
            for (int x = 0; x < w; x++) {
                float light = exposure * (base[x] + (1 - base[x]) * values[row + x]);
                float variance = gain[x] * (light * perElectron + gain[x] * read);
                values[row + x] = light + (float) Math.sqrt(variance) * random[x];
            }
        }
    }

    /** How much a pixel takes of red (0), green or blue (2) light: one alone behind the mosaic, a third of each without. */
    static float share(int colour, int x, int y, Camera camera) {
        if (camera.demosaic() == 0) {
            return 1 / 3f;
        }
        return (x & 1) + (y & 1) == colour ? 1 : 0;
    }

    /** Two rows, each of two values in turns: one for even rows of the mosaic, one for odd. */
    private static float[][] rows(int w, double evenEven, double evenOdd, double oddEven, double oddOdd) {
        float[][] rows = new float[2][w];
        for (int x = 0; x < w; x++) {
            rows[0][x] = (float) ((x & 1) == 0 ? evenEven : evenOdd);
            rows[1][x] = (float) ((x & 1) == 0 ? oddEven : oddOdd);
        }
        return rows;
    }

    /** Luma of a bilinear demosaic as one weighted sum of the nine pixels around; edge-directed methods keep more of the middle one. */
    private static void demosaic(Plane raw, Plane luma, double share) {
        int w = raw.width();
        int h = raw.height();
        double soft = share == 0 ? 0 : share + LEAST_SOFT * (1 - share);
        double own = 1 - soft;
        float[][] middle = rows(w, own + soft * 0.299, own + soft * 0.587, own + soft * 0.587, own + soft * 0.114);
        float[][] aside = rows(w, soft * 0.14675, soft * 0.1495, soft * 0.057, soft * 0.14675);
        float[][] along = rows(w, soft * 0.14675, soft * 0.057, soft * 0.1495, soft * 0.14675);
        float[][] diagonal = rows(w, soft * 0.0285, 0, 0, soft * 0.07475);
        float[] m = raw.values();
        float[] to = luma.values();
        for (int y = 0; y < h; y++) {
            int up = (y == 0 ? 1 : y - 1) * w;
            int down = (y == h - 1 ? h - 2 : y + 1) * w;
            int row = y * w;
            weigh(m, to, row, up, down, w, middle[y & 1], aside[y & 1], along[y & 1], diagonal[y & 1]);
            to[row] = m[row];
            to[row + w - 1] = m[row + w - 1];
        }
    }

    private static void weigh(
            float[] m,
            float[] to,
            int row,
            int up,
            int down,
            int w,
            float[] middle,
            float[] aside,
            float[] along,
            float[] diagonal) {
        for (int x = 1; x < w - 1; x++) {
            to[row + x] = middle[x] * m[row + x]
                    + aside[x] * (m[row + x - 1] + m[row + x + 1])
                    + along[x] * (m[up + x] + m[down + x])
                    + diagonal[x] * (m[up + x - 1] + m[up + x + 1] + m[down + x - 1] + m[down + x + 1]);
        }
    }

    private void develop(Plane luma, Camera camera) {
        float[] curve = scratch.floats(Slot.TONE, CURVE_STEPS + 1);
        for (int i = 0; i <= CURVE_STEPS; i++) {
            double gamma = StrictMath.pow(i / (double) CURVE_STEPS, 1 / GAMMA);
            double steep = gamma * gamma * (3 - 2 * gamma);
            double v = gamma + camera.curve() * (steep - gamma);
            curve[i] = (float) ((v - camera.clip()) / (1 - 2 * camera.clip()));
        }
        float[] values = luma.values();
        for (int i = 0, n = luma.width() * luma.height(); i < n; i++) {
            float at = Math.min(1, Math.max(0, values[i])) * (CURVE_STEPS - 0.01f);
            int step = (int) at;
            values[i] = curve[step] + (at - step) * (curve[step + 1] - curve[step]);
        }
    }

    private void finish(Plane luma, Camera camera) {
        if (camera.sharpen() < 0.02 && camera.denoise() == 0) {
            return;
        }
        int n = luma.width() * luma.height();
        float[] values = luma.values();
        float[] soft = scratch.floats(Slot.SOFT, n);
        System.arraycopy(values, 0, soft, 0, n);
        Plane smooth = new Plane(luma.width(), luma.height(), soft);
        Blur.gaussian(smooth, camera.sharpenPx(), camera.sharpenPx(), scratch);
        float noise = (float) (camera.denoise() * camera.denoise());
        float gain = 1 + (float) camera.sharpen();
        for (int i = 0; i < n; i++) {
            float detail = values[i] - soft[i];
            float square = detail * detail;
            float kept = noise == 0 ? 1 : square / (square + noise);
            values[i] = soft[i] + gain * kept * detail;
        }
    }
}
