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

    private final int side;
    private final Sheet sheet;
    private final Sheet oddSheet;
    /** The ink, spread across; of cells only as many lines as there are cells. */
    private final FinePlane across;

    private final float[][] light;
    private final float[][] mean;
    private final float[][] squares;
    private final float[] changedEven;
    private final float[] changedOdd;
    private final float[][][] taps = new float[2][2 * 9 + 1][];
    private Kernel spread = HALO;
    private boolean fine;

    /** What becomes of a line of samples before it is inked. */
    @FunctionalInterface
    interface Change {
        void line(float[] from, float[] to);
    }

    /** @param side cells a side */
    Pass(int side, Sheet sheet) {
        this.side = side;
        this.sheet = sheet;
        this.oddSheet = new Sheet(side);
        this.across = FinePlane.of(side);
        this.light = new float[4][side];
        this.mean = new float[side][side];
        this.squares = new float[side][side];
        this.changedEven = new float[side];
        this.changedOdd = new float[side];
    }

    /** @param cells ink at one value a cell, 0–1 @param spread standard deviation in cells */
    void ink(float[][] cells, double spreading) {
        spread = new Kernel(2 * spreading);
        fine = false;
        int first = spread.firstPair();
        int last = first + spread.reach();
        for (int y = 0; y < side; y++) {
            float[][] shifted = sheet.shifts(cells[y], -first);
            Lines.weigh(shifted, 0, spread.pairs, false, across.even()[y]);
            Lines.weigh(shifted, -first - last, spread.pairs, true, across.odd()[y]);
        }
    }

    /**
     * The same as if each cell were four samples, as {@link #scanned} wants it: of cells that look alike, rounding decides which is
     * darker, so it must not depend on the phase of a sample.
     */
    void inkSamples(float[][] cells, double spreading) {
        sampled(new Kernel(2 * spreading));
        for (int y = 0; y < side; y++) {
            int upper = 2 * y;
            spreadAcross(cells[y], cells[y], upper);
            System.arraycopy(across.even()[upper], 0, across.even()[upper + 1], 0, side);
            System.arraycopy(across.odd()[upper], 0, across.odd()[upper + 1], 0, side);
        }
    }

    /** @param change makes ink of samples */
    void ink(FinePlane samples, Change change, double spreading) {
        sampled(new Kernel(2 * spreading));
        for (int y = 0; y < 2 * side; y++) {
            change.line(samples.even()[y], changedEven);
            change.line(samples.odd()[y], changedOdd);
            spreadAcross(changedEven, changedOdd, y);
        }
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

    private void spreadAcross(float[] even, float[] odd, int y) {
        int reach = spread.reach();
        int most = (reach + 1) / 2;
        sheet.shifts(even, most, even[0], odd[side - 1]);
        oddSheet.shifts(odd, most, even[0], odd[side - 1]);
        Lines.convolve(taps[0], reach, spread, across.even()[y]);
        Lines.convolve(taps[1], reach, spread, across.odd()[y]);
    }

    /** One line of spread ink. @param y line of samples */
    private void spreadDown(float[][] plane, int y, float[] to) {
        if (fine) {
            Lines.convolveDown(plane, y, spread, to);
        } else {
            int first = spread.firstPair();
            int from = (y & 1) == 0 ? first : -first - spread.reach();
            Lines.weighDown(plane, y / 2 + from, side, spread.pairs, (y & 1) != 0, to);
        }
    }

    private void light(int y, double threshold, float[] even, float[] odd) {
        float lowest = (float) threshold - SOFTNESS;
        float slope = 0.5f / SOFTNESS;
        spreadDown(across.even(), y, even);
        Lines.light(even, lowest, slope, SOLID, even);
        spreadDown(across.odd(), y, odd);
        Lines.light(odd, lowest, slope, SOLID, odd);
    }

    private void lightToScan(int y, double threshold, float[] even, float[] odd) {
        float lowest = (float) threshold - SOFTNESS;
        float slope = 0.5f / SOFTNESS;
        spreadDown(across.even(), y, even);
        Lines.lightExactly(even, lowest, slope, SOLID, even);
        spreadDown(across.odd(), y, odd);
        Lines.lightExactly(odd, lowest, slope, SOLID, odd);
    }

    /** What is seen at one value a cell: reflectance, 0–1. @param threshold spread ink from which paper is dark */
    void seen(double threshold, float[][] to) {
        for (int y = 0; y < side; y++) {
            light(2 * y, threshold, light[0], light[1]);
            light(2 * y + 1, threshold, light[2], light[3]);
            Lines.mean(light[0], light[1], light[2], light[3], mean[y]);
            Lines.meanSquare(light[0], light[1], light[2], light[3], squares[y]);
        }
        sheet.blur(mean, HALO, to);
        for (int y = 0; y < side; y++) {
            Lines.halo(to[y], HALO_SHARE, squares[y], 1 - HALO_SHARE, mean[y]);
            System.arraycopy(mean[y], 0, to[y], 0, side);
        }
    }

    /** What a scanner sees of it: reflectance at two samples a cell. Afterwards the ink is gone. @param scanner its blur, in samples */
    void scanned(double threshold, Kernel scanner, FinePlane to) {
        for (int y = 0; y < side; y++) {
            int upper = 2 * y;
            lightToScan(upper, threshold, to.even()[upper], to.odd()[upper]);
            lightToScan(upper + 1, threshold, to.even()[upper + 1], to.odd()[upper + 1]);
            Lines.mean(to.even()[upper], to.odd()[upper], to.even()[upper + 1], to.odd()[upper + 1], mean[y]);
        }
        sheet.blur(mean, HALO, squares);
        sampled(scanner);
        for (int y = 0; y < 2 * side; y++) {
            Lines.scanned(squares[y / 2], HALO_SHARE, 1 - HALO_SHARE, to.even()[y]);
            Lines.scanned(squares[y / 2], HALO_SHARE, 1 - HALO_SHARE, to.odd()[y]);
            spreadAcross(to.even()[y], to.odd()[y], y);
        }
        for (int y = 0; y < 2 * side; y++) {
            spreadDown(across.even(), y, to.even()[y]);
            spreadDown(across.odd(), y, to.odd()[y]);
        }
    }
}
