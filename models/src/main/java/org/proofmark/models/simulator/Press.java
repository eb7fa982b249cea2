package org.proofmark.models.simulator;

import org.proofmark.models.simulator.Noise.Grain;
import org.proofmark.models.simulator.Scratch.Slot;

/**
 * Prints: from dots to the reflectance of ink on paper, at {@value #SAMPLES_AN_INCH} samples an inch whatever the printer's resolution.
 *
 * <p>Coverage of each sample by dots → spread (Gaussian) → displaced by the jitter of dots and lines → dark where it passes a noisy, soft
 * threshold → transmittance of the ink with mottle, satellites and pinholes → light enters the paper through the ink, spreads in it and
 * leaves through the ink again: {@code R = paper · T · (T ⊛ halo)}, the model of Yule and Nielsen (1951) with its scattering explicit.
 */
public final class Press {
    /** 21.2 µm a sample: fine enough for ink spread, coarse enough for thousands of labels an hour. */
    public static final int SAMPLES_AN_INCH = 1200;

    static final double SAMPLE_UM = 25_400.0 / SAMPLES_AN_INCH;

    private final Scratch scratch;

    public Press(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Prints once; tones are screened as the printer does it. Reflectance 0 (black) to 1 (a perfect white). */
    public Print print(DotRaster wanted, Printer printer, Dice dice) {
        DotRaster dots = Halftone.screened(wanted.at(printer.dpi()), printer, dice.fork("screen"));
        int w = samples(dots.width(), dots.dpi());
        int h = samples(dots.height(), dots.dpi());
        Plane coverage = new Plane(w, h, scratch.floats(Slot.COVERAGE, w * h));
        cover(coverage, dots);
        if (printer.heat() > 0) {
            keepHeat(coverage, (float) printer.heat());
        }
        double along = printer.spreadUm() / SAMPLE_UM;
        Blur.gaussian(coverage, along * printer.crossSpread(), along, scratch);
        Plane ink = new Plane(w, h);
        develop(coverage, ink, printer, dots.dpi(), dice.fork("ink"));
        Specks.scatter(coverage, ink, printer, dice.fork("specks"));
        reflect(ink, printer, dice.fork("paper"));
        return new Print(ink, wanted.width() / (double) w, wanted.height() / (double) h);
    }

    private static int samples(int dots, int dpi) {
        return Math.max(2, (int) ((long) dots * SAMPLES_AN_INCH / dpi));
    }

    /** The share of each sample that full dots cover. A sample is never wider than a dot, so it sees two of them at most an axis. */
    private static void cover(Plane coverage, DotRaster dots) {
        int w = coverage.width();
        float[] values = coverage.values();
        byte[] ink = dots.dots();
        double step = dots.dpi() / (double) SAMPLES_AN_INCH;
        float[] upper = new float[w];
        float[] lower = new float[w];
        int have = -1;
        for (int y = 0; y < coverage.height(); y++) {
            int dotRow = (int) (y * step);
            float below = share(y * step, step, dotRow);
            if (dotRow != have) {
                expand(ink, dotRow * dots.width(), dots.width(), step, upper);
                expand(ink, Math.min(dotRow + 1, dots.height() - 1) * dots.width(), dots.width(), step, lower);
                have = dotRow;
            }
            for (int x = 0; x < w; x++) {
                values[y * w + x] = upper[x] + below * (lower[x] - upper[x]);
            }
        }
    }

    private static void expand(byte[] ink, int row, int dots, double step, float[] to) {
        for (int x = 0; x < to.length; x++) {
            int dot = (int) (x * step);
            float right = share(x * step, step, dot);
            float left = (ink[row + dot] & 255) / 255f;
            to[x] = left + right * ((ink[row + Math.min(dot + 1, dots - 1)] & 255) / 255f - left);
        }
    }

    /** How much of a sample lies on the dot after {@code dot}. */
    private static float share(double from, double step, int dot) {
        return (float) Math.max(0, (from + step - (dot + 1)) / step);
    }

    private static void keepHeat(Plane coverage, float heat) {
        int w = coverage.width();
        float[] values = coverage.values();
        float[] warmth = new float[w];
        for (int y = 0; y < coverage.height(); y++) {
            for (int x = 0; x < w; x++) {
                float here = values[y * w + x];
                values[y * w + x] = here + heat * warmth[x];
                warmth[x] = 0.7f * warmth[x] + 0.3f * here;
            }
        }
    }

    private static void develop(Plane coverage, Plane ink, Printer printer, int dpi, Dice dice) {
        int w = coverage.width();
        int h = coverage.height();
        float[] from = coverage.values();
        float[] to = ink.values();
        float jitter = (float) (printer.jitterUm() / SAMPLE_UM);
        float edge = (float) printer.edgeNoise();
        float lowest = (float) (printer.threshold() - printer.softness());
        float slope = (float) (0.5 / printer.softness());
        Noise edges = Noise.of(Grain.FINE, dice);
        Noise aside = Noise.of(Grain.DOT, dice);
        Noise down = Noise.of(Grain.DOT, dice);
        Noise uneven = Noise.of(Grain.CLOUD, dice);
        float[] lineAside = lines(h, dpi, printer.bandingUm(), dice);
        float[] lineDown = lines(h, dpi, printer.bandingUm(), dice);
        for (int y = 0; y < h; y++) {
            int above = Math.max(0, y - 1) * w;
            int below = Math.min(h - 1, y + 1) * w;
            int row = y * w;
            float shiftX = 0.5f * lineAside[y];
            float shiftY = 0.5f * lineDown[y];
            for (int x = 0; x < w; x++) {
                float slopeX = from[row + Math.min(w - 1, x + 1)] - from[row + Math.max(0, x - 1)];
                float slopeY = from[below + x] - from[above + x];
                float t;
                float here = from[row + x];
                if (here < 0.004f) {
                    t = 0;
                } else {
                    float moved = here
                            + slopeX * (shiftX + 0.5f * jitter * aside.at(x, y))
                            + slopeY * (shiftY + 0.5f * jitter * down.at(x, y));
                    float passed = (moved + edge * (edges.at(x, y) + 0.3f * uneven.at(x, y)) - lowest) * slope;
                    t = Math.min(1, Math.max(0, passed));
                }
                to[row + x] = t * t * (3 - 2 * t);
            }
        }
    }

    /** How far each sample row is out of place, the same for all rows of one line of dots. */
    private static float[] lines(int rows, int dpi, double bandingUm, Dice dice) {
        float[] shift = new float[rows];
        double facet = dice.between(5, 12);
        double phase = dice.between(0, 6.28);
        double regular = dice.uniform();
        int have = -1;
        float value = 0;
        for (int y = 0; y < rows; y++) {
            int line = (int) ((long) y * dpi / SAMPLES_AN_INCH);
            if (line != have) {
                have = line;
                double wave = 1.4 * StrictMath.sin(6.2832 * line / facet + phase);
                value = (float) (bandingUm / SAMPLE_UM * (regular * wave + (1 - regular) * dice.gauss()));
            }
            shift[y] = value;
        }
        return shift;
    }

    /** Turns ink (0–1) into reflectance, in place. */
    private void reflect(Plane ink, Printer printer, Dice dice) {
        int w = ink.width();
        int h = ink.height();
        float[] values = ink.values();
        // Light passes the ink twice, so a solid's reflectance is the square of its transmittance.
        float clear = (float) (1 - StrictMath.sqrt(printer.solid()));
        float uneven = (float) printer.mottle();
        Noise mottle = Noise.of(Grain.MOTTLE, dice);
        Noise fine = Noise.of(Grain.DOT, dice);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                if (values[i] == 0) {
                    values[i] = 1;
                    continue;
                }
                float solid = clear - uneven * Math.max(-0.5f, 0.7f * mottle.at(x, y) + 0.5f * fine.at(x, y));
                values[i] = Math.max(0.02f, 1 - values[i] * Math.min(1, solid));
            }
        }
        Plane halo = ink.halved();
        double reach = printer.haloUm() / SAMPLE_UM / 2;
        Blur.gaussian(halo, reach, reach, scratch);
        float share = (float) printer.haloShare();
        float paper = (float) printer.paper();
        float grain = (float) printer.grain();
        Noise fibres = Noise.of(Grain.FIBRE, dice);
        Noise clouds = Noise.of(Grain.CLOUD, dice);
        int hw = halo.width();
        for (int y = 0; y < h; y++) {
            int y0 = Math.min(Math.max((y - 1) / 2, 0), halo.height() - 2);
            float fy = Math.min(1, Math.max(0, (y - 0.5f) * 0.5f - y0));
            for (int x = 0; x < w; x++) {
                int x0 = Math.min((x - 1) / 2, hw - 2);
                float fx = Math.min(1, Math.max(0, (x - 0.5f) * 0.5f - x0));
                int j = y0 * hw + x0;
                float upper = halo.values()[j] + fx * (halo.values()[j + 1] - halo.values()[j]);
                float lower = halo.values()[j + hw] + fx * (halo.values()[j + hw + 1] - halo.values()[j + hw]);
                float around = upper + fy * (lower - upper);
                float through = values[y * w + x];
                values[y * w + x] = paper
                        * (1 + grain * (fibres.at(x, y) + 0.6f * clouds.at(x, y)))
                        * through
                        * (share * around + (1 - share) * through);
            }
        }
    }
}
