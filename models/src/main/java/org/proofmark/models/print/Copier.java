package org.proofmark.models.print;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    /** Line and column of each of the cells that the texture decides; none before somebody asks. */
    private int[] lines = {};

    private int[] columns = {};
    private float[] brightness = {};
    /** What {@link #redrawn} holds of this scan. */
    private Hypothesis.@Nullable Copying drawn;
    /** Least and most of this scan. */
    private float @Nullable [] ends;

    /** @param side cells a side */
    Copier(int side, Sheet sheet, Stock stock) {
        this.side = side;
        this.sheet = sheet;
        this.pass = new Pass(side, sheet, stock);
        this.scan = FinePlane.of(side, stock);
        this.halves = stock.lines(side);
        this.soft = stock.lines(side);
        this.redrawn = stock.lines(side);
    }

    /**
     * The next label.
     *
     * @param printed what is to be printed: 1 black, 0 white, one value a cell
     * @param decided which of them the texture decides, and not the code
     */
    void take(float[][] printed, boolean[] decided) {
        ink = printed;
        cell = decided;
        lines = new int[0];
    }

    private void findCells() {
        lines = new int[cell.length];
        columns = new int[cell.length];
        int n = 0;
        for (int y = 0, i = 0; y < side; y++) {
            for (int x = 0; x < side; x++, i++) {
                lines[n] = y;
                columns[n] = x;
                n += cell[i] ? 1 : 0;
            }
        }
        brightness = new float[n];
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
        drawn = null;
        ends = null;
    }

    /** A print of a copy of what was scanned. */
    void copied(Hypothesis.Copying copying, Inking press, float[][] to) {
        switch (copying) {
            case NONE -> pass.ink(ink, press.spread());
            case OUTLINES -> {
                float[] levels = ends();
                float middle = 0.45f * (levels[0] + levels[1]);
                pass.ink(scan, (from, into) -> Lines.below(from, middle, into), press.spread());
            }
            case TONES -> pass.ink(scan, tones(ends()), press.spread());
            case CELLS, SHARPENED_CELLS, COARSE_TONES -> {
                if (copying != drawn) {
                    redraw(copying);
                    drawn = copying;
                }
                pass.ink(redrawn, press.spread());
            }
        }
        pass.seen(press.threshold(), to);
    }

    private void redraw(Hypothesis.Copying copying) {
        for (int y = 0; y < side; y++) {
            int upper = 2 * y;
            Lines.mean(scan.even()[upper], scan.odd()[upper], scan.even()[upper + 1], scan.odd()[upper + 1], halves[y]);
        }
        if (copying == Hypothesis.Copying.COARSE_TONES) {
            Pass.Change tones = tones(ends(halves));
            for (int y = 0; y < side; y++) {
                tones.line(halves[y], redrawn[y]);
            }
        } else {
            decide(copying == Hypothesis.Copying.CELLS ? halves : sharpened());
        }
    }

    /** The brightest is no ink, the darkest is all. */
    private static Pass.Change tones(float[] ends) {
        float scale = -1 / Math.max(1e-3f, ends[1] - ends[0]);
        return (from, into) -> Lines.scale(from, -ends[1], scale, into);
    }

    private float[] ends() {
        float[] known = ends;
        if (known == null) {
            known = ends(scan.even(), scan.odd());
            ends = known;
        }
        return known;
    }

    /** Least and most. */
    private float[] ends(float[][]... planes) {
        float[] least = planes[0][0].clone();
        float[] most = least.clone();
        for (float[][] plane : planes) {
            for (float[] line : plane) {
                Lines.extremes(line, least, most);
            }
        }
        Arrays.sort(least, 0, side);
        Arrays.sort(most, 0, side);
        return new float[] {least[0], most[side - 1]};
    }

    private float[][] sharpened() {
        sheet.blur(halves, SOFT, soft);
        for (int y = 0; y < side; y++) {
            Lines.sharpen(halves[y], SHARPENING, soft[y]);
        }
        return soft;
    }

    /** The darker half of the cells is inked: he knows that half of them were. */
    private void decide(float[][] seen) {
        if (lines.length == 0) {
            findCells();
        }
        for (int i = 0; i < brightness.length; i++) {
            brightness[i] = seen[lines[i]][columns[i]];
        }
        float middle = brightness.length == 0 ? 0 : Ranks.of(brightness, brightness.length / 2)[0];
        for (int y = 0; y < side; y++) {
            System.arraycopy(ink[y], 0, redrawn[y], 0, side);
        }
        Lines.below(brightness, middle, brightness);
        for (int i = 0; i < brightness.length; i++) {
            redrawn[lines[i]][columns[i]] = brightness[i];
        }
    }
}
