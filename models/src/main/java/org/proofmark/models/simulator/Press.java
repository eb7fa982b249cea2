package org.proofmark.models.simulator;

import org.proofmark.models.simulator.Noise.Grain;
import org.proofmark.models.simulator.Scratch.Slot;

/**
 * Prints: from dots to the reflectance of ink on paper, at {@value #SAMPLES_AN_INCH} samples an inch whatever the printer's resolution.
 *
 * <p>Coverage of each sample by dots → spread (Gaussian) → displaced by the jitter of dots and lines → dark where it passes a noisy, soft
 * threshold → transmittance of the ink with mottle, satellites and pinholes → light enters the paper through the ink, spreads in it and
 * leaves through the ink again: {@code R = paper · T · (T ⊛ halo)}, the model of Yule and Nielsen (1951) with its scattering explicit.
 *
 * <p>What differs from printer to printer is in {@link PrinterFamily}. The constants here are the same for all and are [assumed], plain
 * shares where no unit is said.
 */
public final class Press {
    /** 21.2 µm a sample: fine enough for ink spread, coarse enough for thousands of labels an hour. */
    public static final int SAMPLES_AN_INCH = 1200;

    static final double SAMPLE_UM = 25_400.0 / SAMPLES_AN_INCH;

    /** How much of a thermal head's warmth is left one sample (21 µm) farther on, and what is printed there adds. */
    private static final float KEPT_WARMTH = 0.7f;

    private static final float TAKEN_WARMTH = 0.3f;

    /** Uneven developing: what a cloud of some millimetres adds to the threshold's noise, of that noise. */
    private static final float UNEVEN = 0.3f;

    /** Lines after which banding comes again, as with the facets of a polygon mirror. */
    private static final Range BAND_LINES = Range.of(5, 12);

    /** What mottle is made of: a part about a millimetre wide and one about a dot of 300 dpi wide, of {@link PrinterFamily#mottle}. */
    private static final float WIDE_MOTTLE = 0.7f;

    private static final float FINE_MOTTLE = 0.5f;

    /** The least that ink lets through on one way, of light: what its surface throws back. */
    private static final float LEAST_THROUGH = 0.02f;

    /** What clouds in the paper add to its grain, of that. */
    private static final float PAPER_CLOUDS = 0.6f;

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
        double step = dots.dpi() / (double) SAMPLES_AN_INCH;
        int[] left = new int[w];
        int[] right = new int[w];
        float[] part = new float[w];
        for (int x = 0; x < w; x++) {
            left[x] = (int) (x * step);
            right[x] = Math.min(left[x] + 1, dots.width() - 1);
            part[x] = share(x * step, step, left[x]);
        }
        float[] values = coverage.values();
        float[] upper = new float[w];
        float[] lower = new float[w];
        int have = -1;
        for (int y = 0; y < coverage.height(); y++) {
            int dotRow = (int) (y * step);
            float below = share(y * step, step, dotRow);
            if (dotRow != have) {
                expand(dots, dotRow, left, right, part, upper);
                expand(dots, Math.min(dotRow + 1, dots.height() - 1), left, right, part, lower);
                have = dotRow;
            }
            for (int x = 0; x < w; x++) {
                values[y * w + x] = upper[x] + below * (lower[x] - upper[x]);
            }
        }
    }

    private static void expand(DotRaster dots, int y, int[] left, int[] right, float[] part, float[] to) {
        byte[] ink = dots.dots();
        int row = y * dots.width();
        for (int x = 0; x < to.length; x++) {
            float here = (ink[row + left[x]] & 255) * (1 / 255f);
            to[x] = here + part[x] * ((ink[row + right[x]] & 255) * (1 / 255f) - here);
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
                warmth[x] = KEPT_WARMTH * warmth[x] + TAKEN_WARMTH * here;
            }
        }
    }

    /** From spread coverage to ink, 0–1. The outermost samples, always paper, get none. */
    private static void develop(Plane coverage, Plane ink, Printer printer, int dpi, Dice dice) {
        int w = coverage.width();
        int h = coverage.height();
        float jitter = (float) (0.5 * printer.jitterUm() / SAMPLE_UM);
        float edge = (float) printer.edgeNoise();
        float lowest = (float) (printer.threshold() - printer.softness());
        float slope = (float) (0.5 / printer.softness());
        Noise edges = Noise.of(Grain.FINE, dice);
        Noise aside = Noise.of(Grain.DOT, dice);
        Noise down = Noise.of(Grain.DOT, dice);
        Noise uneven = Noise.of(Grain.CLOUD, dice);
        float[] lineAside = lines(h, dpi, printer.bandingUm(), dice);
        float[] lineDown = lines(h, dpi, printer.bandingUm(), dice);
        float[] ragged = new float[w];
        float[] slow = new float[w];
        float[] dx = new float[w];
        float[] dy = new float[w];
        for (int y = 1; y < h - 1; y++) {
            edges.row(y, ragged, w);
            uneven.row(y, slow, w);
            aside.row(y, dx, w);
            down.row(y, dy, w);
            for (int x = 0; x < w; x++) {
                ragged[x] = edge * (ragged[x] + UNEVEN * slow[x]) - lowest;
                dx[x] = 0.5f * lineAside[y] + jitter * dx[x];
                dy[x] = 0.5f * lineDown[y] + jitter * dy[x];
            }
            developRow(coverage.values(), ink.values(), y * w, w, slope, ragged, dx, dy);
        }
    }

    private static void developRow(
            float[] from, float[] to, int row, int w, float slope, float[] ragged, float[] dx, float[] dy) {
        for (int x = 1; x < w - 1; x++) {
            int i = row + x;
            float here = from[i];
            float moved = here + dx[x] * (from[i + 1] - from[i - 1]) + dy[x] * (from[i + w] - from[i - w]);
            // Noise alone prints nothing: where there is no coverage, there is no ink.
            float passed = (moved + Math.min(1, here * 20) * (ragged[x] + 1) - 1) * slope;
            float t = Math.min(1, Math.max(0, passed));
            to[i] = t * t * (3 - 2 * t);
        }
    }

    /** How far each sample row is out of place, the same for all rows of one line of dots. */
    private static float[] lines(int rows, int dpi, double bandingUm, Dice dice) {
        float[] shift = new float[rows];
        double facet = BAND_LINES.draw(dice);
        double phase = dice.between(0, 6.28);
        double regular = dice.uniform();
        int have = -1;
        float value = 0;
        for (int y = 0; y < rows; y++) {
            int line = (int) ((long) y * dpi / SAMPLES_AN_INCH);
            if (line != have) {
                have = line;
                // 1.4 makes a sine's standard deviation 1.
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
        float[] slow = new float[w];
        float[] quick = new float[w];
        for (int y = 0; y < h; y++) {
            mottle.row(y, slow, w);
            fine.row(y, quick, w);
            int row = y * w;
            for (int x = 0; x < w; x++) {
                float solid = clear - uneven * Math.max(-0.5f, WIDE_MOTTLE * slow[x] + FINE_MOTTLE * quick[x]);
                values[row + x] = Math.max(LEAST_THROUGH, 1 - values[row + x] * Math.min(1, solid));
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
        float[] around = new float[w + 2];
        for (int y = 0; y < h; y++) {
            stretch(halo, y, around);
            fibres.row(y, quick, w);
            clouds.row(y, slow, w);
            int row = y * w;
            for (int x = 0; x < w; x++) {
                float through = values[row + x];
                values[row + x] = paper
                        * (1 + grain * (quick[x] + PAPER_CLOUDS * slow[x]))
                        * through
                        * (share * around[x] + (1 - share) * through);
            }
        }
    }

    /** Row y at full width of a plane of half size. */
    private static void stretch(Plane half, int y, float[] to) {
        int w = half.width();
        int y0 = Math.min(Math.max((y - 1) / 2, 0), half.height() - 1);
        int y1 = Math.min(y0 + 1, half.height() - 1);
        float below = y == 0 ? 0 : (y & 1) == 0 ? 0.75f : 0.25f;
        float[] v = half.values();
        float before = v[y0 * w] + below * (v[y1 * w] - v[y0 * w]);
        for (int x = 0; x < w; x++) {
            float here = v[y0 * w + x] + below * (v[y1 * w + x] - v[y0 * w + x]);
            int next = Math.min(x + 1, w - 1);
            float after = v[y0 * w + next] + below * (v[y1 * w + next] - v[y0 * w + next]);
            to[2 * x] = 0.75f * here + 0.25f * before;
            to[2 * x + 1] = 0.75f * here + 0.25f * after;
            before = here;
        }
        for (int x = 2 * w; x < to.length; x++) {
            to[x] = before;
        }
    }
}
