package org.proofmark.models.print;

import java.util.Arrays;

/**
 * Works out what a label looks like under each {@link Hypothesis}, one value a cell. What it works on is kept for the next label; one
 * thread's at a time.
 */
final class Copier {
    private static final Kernel SCANNER = new Kernel(0.55);
    private static final Kernel SOFT = new Kernel(0.8);
    private static final float SHARPENING = 2;

    private final int side;
    private final Sheet sheet;
    private final Pass pass;
    private final FinePlane scan;
    private final float[][] halves;
    private final float[][] soft;
    private final float[][] redrawn;
    private float[][] ink = {};
    private boolean[] cell = {};

    /** @param side cells a side */
    Copier(int side, Sheet sheet) {
        this.side = side;
        this.sheet = sheet;
        this.pass = new Pass(side, sheet);
        this.scan = FinePlane.of(side);
        this.halves = new float[side][side];
        this.soft = new float[side][side];
        this.redrawn = new float[side][side];
    }

    /**
     * The next label.
     *
     * @param drawn what is to be printed: 1 black, 0 white, one value a cell
     * @param decided which of them the texture decides, and not the code
     */
    void take(float[][] drawn, boolean[] decided) {
        ink = drawn;
        cell = decided;
    }

    /** A first print. */
    void printed(Inking press, float[][] to) {
        pass.ink(ink, press.spread());
        pass.seen(press.threshold(), to);
    }

    /** Scans a first print: what is copied from now on. */
    void scan(Inking press) {
        pass.inkSamples(ink, press.spread());
        pass.scanned(press.threshold(), SCANNER, scan);
    }

    /** A print of a copy of what was scanned. */
    void copied(Hypothesis.Copying copying, Inking press, float[][] to) {
        switch (copying) {
            case NONE -> pass.ink(ink, press.spread());
            case OUTLINES -> {
                float[] ends = ends(scan.even(), scan.odd());
                float middle = 0.45f * (ends[0] + ends[1]);
                pass.ink(scan, (from, into) -> Lines.below(from, middle, into), press.spread());
            }
            case CELLS -> {
                halve();
                pass.ink(decided(halves), press.spread());
            }
            case SHARPENED_CELLS -> {
                halve();
                pass.ink(decided(sharpened(halves)), press.spread());
            }
            case TONES -> pass.ink(scan, tones(ends(scan.even(), scan.odd())), press.spread());
            case COARSE_TONES -> {
                halve();
                Pass.Change tones = tones(ends(halves));
                for (int y = 0; y < side; y++) {
                    tones.line(halves[y], redrawn[y]);
                }
                pass.ink(redrawn, press.spread());
            }
        }
        pass.seen(press.threshold(), to);
    }

    /** The brightest is no ink, the darkest is all. */
    private static Pass.Change tones(float[] ends) {
        float scale = -1 / Math.max(1e-3f, ends[1] - ends[0]);
        return (from, into) -> Lines.scale(from, -ends[1], scale, into);
    }

    /** Least and most. */
    private static float[] ends(float[][]... planes) {
        float[] least = planes[0][0].clone();
        float[] most = least.clone();
        for (float[][] plane : planes) {
            for (float[] line : plane) {
                Lines.extremes(line, least, most);
            }
        }
        Arrays.sort(least);
        Arrays.sort(most);
        return new float[] {least[0], most[most.length - 1]};
    }

    private void halve() {
        for (int y = 0; y < side; y++) {
            int upper = 2 * y;
            Lines.mean(scan.even()[upper], scan.odd()[upper], scan.even()[upper + 1], scan.odd()[upper + 1], halves[y]);
        }
    }

    private float[][] sharpened(float[][] plane) {
        sheet.blur(plane, SOFT, soft);
        for (int y = 0; y < side; y++) {
            Lines.sharpen(plane[y], SHARPENING, soft[y]);
        }
        return soft;
    }

    /** The darker half of the cells is inked: he knows that half of them were. */
    private float[][] decided(float[][] brightness) {
        float[] cells = new float[cell.length];
        int n = 0;
        for (int y = 0; y < side; y++) {
            float[] line = brightness[y];
            for (int x = 0; x < side; x++) {
                cells[n] = line[x];
                n += cell[y * side + x] ? 1 : 0;
            }
        }
        float middle = n == 0 ? 0 : Ranks.of(Arrays.copyOf(cells, n), n / 2)[0];
        for (int y = 0; y < side; y++) {
            Lines.below(brightness[y], middle, redrawn[y]);
            for (int x = 0; x < side; x++) {
                redrawn[y][x] = cell[y * side + x] ? redrawn[y][x] : ink[y][x];
            }
        }
        return redrawn;
    }
}
