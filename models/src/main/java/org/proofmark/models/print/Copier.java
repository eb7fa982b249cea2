package org.proofmark.models.print;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Works out what a label looks like under each {@link Hypothesis}, one value a cell. One label's; not for many threads. */
final class Copier {
    private static final double SCANNER = 0.55;
    private static final float SHARPENING = 2;

    private final float[] ink;
    private final boolean[] cell;
    private final int side;
    private final float[] doubled;
    private final Map<Double, float[]> spread = new HashMap<>();
    private final Map<Inking, float[]> scans = new HashMap<>();

    /**
     * @param ink what is to be printed: 1 black, 0 white, one value a cell
     * @param cell which of them the texture decides, and not the code
     */
    Copier(float[] ink, boolean[] cell, int side) {
        this.ink = ink;
        this.cell = cell;
        this.side = side;
        this.doubled = Squares.doubled(ink, side);
    }

    /** A first print. */
    float[] printed(Inking press) {
        return Inking.seen(through(press), 2 * side);
    }

    /** A print of the copy of a print. */
    float[] copied(Hypothesis story) {
        float[] scan = scans.computeIfAbsent(
                story.first(), press -> Squares.blurred(Inking.scanned(through(press), 2 * side), 2 * side, SCANNER));
        float[] again =
                switch (story.copying()) {
                    case NONE -> doubled;
                    case OUTLINES -> outlines(scan);
                    case CELLS -> Squares.doubled(decided(halved(scan)), side);
                    case SHARPENED_CELLS -> Squares.doubled(decided(sharpened(halved(scan))), side);
                    case TONES -> tones(scan);
                    case COARSE_TONES -> Squares.doubled(tones(halved(scan)), side);
                };
        return Inking.seen(story.second().through(again, 2 * side), 2 * side);
    }

    private float[] through(Inking press) {
        float[] wide = spread.computeIfAbsent(press.spread(), s -> Squares.blurred(doubled, 2 * side, 2 * s));
        return Inking.through(wide, (float) press.threshold());
    }

    private static float[] outlines(float[] scan) {
        float[] ends = ends(scan);
        float middle = 0.45f * (ends[0] + ends[1]);
        float[] result = new float[scan.length];
        for (int i = 0; i < scan.length; i++) {
            result[i] = scan[i] < middle ? 1 : 0;
        }
        return result;
    }

    private static float[] tones(float[] scan) {
        float[] ends = ends(scan);
        float scale = 1 / Math.max(1e-3f, ends[1] - ends[0]);
        float[] result = new float[scan.length];
        for (int i = 0; i < scan.length; i++) {
            result[i] = (ends[1] - scan[i]) * scale;
        }
        return result;
    }

    private static float[] ends(float[] scan) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float value : scan) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new float[] {least, most};
    }

    private float[] halved(float[] scan) {
        float[] result = new float[side * side];
        int wide = 2 * side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int i = 2 * y * wide + 2 * x;
                result[y * side + x] = 0.25f * (scan[i] + scan[i + 1] + scan[i + wide] + scan[i + wide + 1]);
            }
        }
        return result;
    }

    private float[] sharpened(float[] scan) {
        float[] soft = Squares.blurred(scan, side, 0.8);
        for (int i = 0; i < scan.length; i++) {
            soft[i] = scan[i] + SHARPENING * (scan[i] - soft[i]);
        }
        return soft;
    }

    /** The darker half of the cells is inked: he knows that half of them were. */
    private float[] decided(float[] brightness) {
        float[] cells = new float[brightness.length];
        int n = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cell[i]) {
                cells[n++] = brightness[i];
            }
        }
        Arrays.sort(cells, 0, n);
        float middle = n == 0 ? 0 : cells[n / 2];
        float[] result = new float[brightness.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = cell[i] ? brightness[i] < middle ? 1 : 0 : ink[i];
        }
        return result;
    }
}
