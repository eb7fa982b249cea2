package org.proofmark.models.print;

/**
 * One pass of ink through a press, by the physics of {@link Inking}: give it the ink, then ask what is seen or scanned of it. What it
 * works on is kept for the next pass; one thread's at a time.
 */
final class Pass {
    private static final float SOFTNESS = 0.11f;
    private static final float SOLID = 0.97f;
    /** Standard deviation of light in paper, in cells. */
    private static final Kernel HALO = new Kernel(1.42);

    private static final float HALO_SHARE = 0.8f;

    private static final int KEPT = Sheet.KEPT;

    private final int side;
    private final Sheet sheet;
    private final Sheet oddSheet;
    private final float[][] even;
    private final float[][] odd;
    private final float[][] light;
    private final float[][] mean;
    private final float[][] squares;
    private final float[][] around;
    private final float[][] halo;
    private final float[] changedEven;
    private final float[] changedOdd;
    private final float[][][] taps = new float[2][KEPT][];
    private Kernel spread = HALO;
    private boolean fine;
    /** Spreads a line of ink across; called for one line after the other. */
    private Source source = y -> {};

    private int done;

    @FunctionalInterface
    private interface Source {
        void across(int y);
    }

    /** What becomes of a line of samples before it is inked. */
    @FunctionalInterface
    interface Change {
        void line(float[] from, float[] to);
    }

    /** @param side cells a side */
    Pass(int side, Sheet sheet, Stock stock) {
        this.side = side;
        this.sheet = sheet;
        this.oddSheet = new Sheet(side, stock);
        this.even = stock.rolling(2 * side, KEPT);
        this.odd = stock.rolling(2 * side, KEPT);
        this.light = stock.lines(4);
        this.mean = stock.rolling(side, KEPT);
        this.squares = stock.rolling(side, KEPT);
        this.around = stock.rolling(side, KEPT);
        this.halo = stock.lines(side);
        this.changedEven = stock.line();
        this.changedOdd = stock.line();
    }

    /** @param cells ink at one value a cell, 0–1; not changed before it is asked for @param spreading standard deviation in cells */
    void ink(float[][] cells, double spreading) {
        spread = new Kernel(2 * spreading);
        fine = false;
        int first = spread.firstPair();
        int last = first + spread.reach();
        from(y -> {
            float[][] shifted = sheet.shifts(cells[y], -first);
            Lines.weigh(shifted, 0, spread.pairs, false, even[y]);
            Lines.weigh(shifted, -first - last, spread.pairs, true, odd[y]);
        });
    }

    /**
     * The same as if each cell were four samples, as {@link #scanned} wants it: of cells that look alike, rounding decides which is
     * darker, so it must not depend on the phase of a sample.
     */
    void inkSamples(float[][] cells, double spreading) {
        sampled(new Kernel(2 * spreading));
        from(y -> spreadAcross(cells[y / 2], cells[y / 2], y));
    }

    /** @param change makes ink of samples */
    void ink(FinePlane samples, Change change, double spreading) {
        sampled(new Kernel(2 * spreading));
        from(y -> {
            change.line(samples.even()[y], changedEven);
            change.line(samples.odd()[y], changedOdd);
            spreadAcross(changedEven, changedOdd, y);
        });
    }

    private void from(Source lines) {
        source = lines;
        done = 0;
    }

    private void sampled(Kernel kernel) {
        spread = kernel;
        fine = true;
        int reach = kernel.reach();
        int most = (reach + 1) / 2;
        for (int phase = 0; phase < 2; phase++) {
            for (int j = -reach; j <= reach; j++) {
                Sheet of = (phase + j & 1) != 0 ? oddSheet : sheet;
                taps[phase][j + reach] = of.shifted()[most + Math.floorDiv(phase + j, 2)];
            }
        }
    }

    private void spreadAcross(float[] evens, float[] odds, int y) {
        int reach = spread.reach();
        int most = (reach + 1) / 2;
        sheet.shifts(evens, most, evens[0], odds[side - 1]);
        oddSheet.shifts(odds, most, evens[0], odds[side - 1]);
        Lines.convolve(taps[0], reach, spread, even[y]);
        Lines.convolve(taps[1], reach, spread, odd[y]);
    }

    /** A line of spread ink. @param y line of samples; one after the other, from 0 on */
    private void spreadDown(int y, float[] toEven, float[] toOdd) {
        int lines = fine ? 2 * side : side;
        int last = fine ? y + spread.reach() : y / 2 - spread.firstPair();
        for (; done < lines && done <= last; done++) {
            source.across(done);
        }
        if (fine) {
            Lines.convolveDown(even, y, spread, toEven);
            Lines.convolveDown(odd, y, spread, toOdd);
        } else {
            int first = spread.firstPair();
            boolean lower = (y & 1) != 0;
            int from = y / 2 + (lower ? -first - spread.reach() : first);
            Lines.weighDown(even, from, side, spread.pairs, lower, toEven);
            Lines.weighDown(odd, from, side, spread.pairs, lower, toOdd);
        }
    }

    private void light(int y, double threshold, boolean exactly, float[] toEven, float[] toOdd) {
        float lowest = (float) threshold - SOFTNESS;
        float slope = 0.5f / SOFTNESS;
        spreadDown(y, toEven, toOdd);
        if (exactly) {
            Lines.lightExactly(toEven, lowest, slope, SOLID, toEven);
            Lines.lightExactly(toOdd, lowest, slope, SOLID, toOdd);
        } else {
            Lines.light(toEven, lowest, slope, SOLID, toEven);
            Lines.light(toOdd, lowest, slope, SOLID, toOdd);
        }
    }

    /** What is seen at one value a cell: reflectance, 0–1. @param threshold spread ink from which paper is dark */
    void seen(double threshold, float[][] to) {
        int reach = HALO.reach();
        for (int y = 0; y < side + reach; y++) {
            if (y < side) {
                light(2 * y, threshold, false, light[0], light[1]);
                light(2 * y + 1, threshold, false, light[2], light[3]);
                Lines.mean(light[0], light[1], light[2], light[3], mean[y]);
                Lines.meanSquare(light[0], light[1], light[2], light[3], squares[y]);
                Lines.convolve(sheet.shifts(mean[y], reach), reach, HALO, around[y]);
            }
            int ready = y - reach;
            if (ready >= 0) {
                Lines.convolveDown(around, ready, HALO, to[ready]);
                Lines.halo(mean[ready], HALO_SHARE, squares[ready], 1 - HALO_SHARE, to[ready]);
            }
        }
    }

    /** What a scanner sees of it: reflectance at two samples a cell. @param scanner its blur, in samples */
    void scanned(double threshold, Kernel scanner, FinePlane to) {
        int reach = HALO.reach();
        for (int y = 0; y < side + reach; y++) {
            if (y < side) {
                int upper = 2 * y;
                light(upper, threshold, true, to.even()[upper], to.odd()[upper]);
                light(upper + 1, threshold, true, to.even()[upper + 1], to.odd()[upper + 1]);
                Lines.mean(to.even()[upper], to.odd()[upper], to.even()[upper + 1], to.odd()[upper + 1], mean[y]);
                Lines.convolve(sheet.shifts(mean[y], reach), reach, HALO, around[y]);
            }
            if (y >= reach) {
                Lines.convolveDown(around, y - reach, HALO, halo[y - reach]);
            }
        }
        sampled(scanner);
        from(y -> {
            Lines.scanned(halo[y / 2], HALO_SHARE, 1 - HALO_SHARE, to.even()[y]);
            Lines.scanned(halo[y / 2], HALO_SHARE, 1 - HALO_SHARE, to.odd()[y]);
            spreadAcross(to.even()[y], to.odd()[y], y);
        });
        for (int y = 0; y < 2 * side; y++) {
            spreadDown(y, to.even()[y], to.odd()[y]);
        }
    }
}
