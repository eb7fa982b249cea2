package org.proofmark.models.simulator;

import org.proofmark.models.simulator.Noise.Grain;
import org.proofmark.models.simulator.Scratch.Slot;

/**
 * From light to an 8-bit grey picture as a phone delivers it: Bayer mosaic (RGGB) with shot and read noise, white balance, bilinear
 * demosaic to luma (BT.601), tone curve, denoising, sharpening.
 */
final class Sensor {
    private static final int CURVE_STEPS = 4096;

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
        demosaic(lit, luma, (float) camera.demosaic());
        develop(luma, camera);
        finish(luma, camera);
        return luma;
    }

    private static void mosaic(Plane lit, Camera camera, Scene.Colours c, Dice dice) {
        int w = lit.width();
        Noise noise = Noise.of(Grain.WHITE, dice);
        // Typical silicon is half as sensitive to red and blue as to green, so balance doubles their noise power.
        float[] paper = {(float) c.paperRed(), (float) c.paperGreen(), (float) c.paperGreen(), (float) c.paperBlue()};
        float[] ink = {(float) c.inkRed(), (float) c.inkGreen(), (float) c.inkGreen(), (float) c.inkBlue()};
        float[] balance = {1.9f, 1, 1, 1.7f};
        float exposure = (float) camera.exposure();
        float perElectron = (float) (1 / camera.electrons());
        float read = (float) (camera.readElectrons() * camera.readElectrons() / (camera.electrons() * camera.electrons()));
        float[] values = lit.values();
        for (int y = 0; y < lit.height(); y++) {
            for (int x = 0; x < w; x++) {
                int channel = (y & 1) << 1 | (x & 1);
                int i = y * w + x;
                float light = exposure * (ink[channel] + (paper[channel] - ink[channel]) * values[i]);
                float variance = balance[channel] * (light * perElectron + balance[channel] * read);
                values[i] = light + (float) Math.sqrt(variance) * noise.at(x, y);
            }
        }
    }

    private static void demosaic(Plane raw, Plane luma, float share) {
        int w = raw.width();
        int h = raw.height();
        float[] m = raw.values();
        float[] to = luma.values();
        for (int y = 0; y < h; y++) {
            int up = (y == 0 ? 1 : y - 1) * w;
            int down = (y == h - 1 ? h - 2 : y + 1) * w;
            int row = y * w;
            for (int x = 0; x < w; x++) {
                int left = x == 0 ? 1 : x - 1;
                int right = x == w - 1 ? w - 2 : x + 1;
                float here = m[row + x];
                float aside = 0.5f * (m[row + left] + m[row + right]);
                float along = 0.5f * (m[up + x] + m[down + x]);
                float diagonal = 0.25f * (m[up + left] + m[up + right] + m[down + left] + m[down + right]);
                float cross = 0.5f * (aside + along);
                float y601 = ((x ^ y) & 1) != 0
                        ? 0.587f * here + ((y & 1) == 0 ? 0.299f * aside + 0.114f * along : 0.299f * along + 0.114f * aside)
                        : (y & 1) == 0
                                ? 0.299f * here + 0.587f * cross + 0.114f * diagonal
                                : 0.114f * here + 0.587f * cross + 0.299f * diagonal;
                // Edge-directed methods keep the detail of the pixel itself.
                to[row + x] = share * y601 + (1 - share) * (0.6f * here + 0.4f * y601);
            }
        }
    }

    private void develop(Plane luma, Camera camera) {
        float[] curve = scratch.floats(Slot.TONE, CURVE_STEPS + 1);
        for (int i = 0; i <= CURVE_STEPS; i++) {
            double gamma = StrictMath.pow(i / (double) CURVE_STEPS, 1 / 2.2);
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
