package org.proofmark.reading.internal;

import java.util.Arrays;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.ModuleMatrix;

/** What should be seen: a brightness for each cell of a symbol, and points of it to register a picture on. */
public final class Expectation {
    private static final int PLAIN_CELLS = 12;

    private final ModuleMatrix modules;
    private final int cellsAcross;
    private final float[] cells;

    private Expectation(ModuleMatrix modules, int cellsAcross, float[] cells) {
        this.modules = modules;
        this.cellsAcross = cellsAcross;
        this.cells = cells;
    }

    /** Solid modules of 12 cells. */
    public static Expectation of(ModuleMatrix modules) {
        int side = modules.width() * PLAIN_CELLS;
        float[] cells = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                cells[y * side + x] = modules.dark(x / PLAIN_CELLS, y / PLAIN_CELLS) ? 0 : 1;
            }
        }
        return new Expectation(modules, PLAIN_CELLS, cells);
    }

    public static Expectation of(MarkedSymbol symbol) {
        int cellDots = symbol.profile().cellDots();
        int across = symbol.profile().cellsAcross();
        int quiet = symbol.quietDots();
        int side = symbol.modules().width() * across;
        float[] cells = new float[side * side];
        byte[] dots = symbol.dots().packed();
        int stride = (symbol.side() + 7) / 8;
        for (int y = 0, i = 0; y < side; y++) {
            int row = (quiet + y * cellDots) * stride;
            for (int x = 0, dot = quiet; x < side; x++, i++, dot += cellDots) {
                cells[i] = 1 - (dots[row + (dot >> 3)] >>> (7 - (dot & 7)) & 1);
            }
        }
        return new Expectation(symbol.modules(), across, cells);
    }

    ModuleMatrix modules() {
        return modules;
    }

    int cellsAcross() {
        return cellsAcross;
    }

    /** 0 black to 1 white, row by row; not to be changed. */
    public float[] cells() {
        return cells;
    }

    /**
     * Where the brightness changes, softened as a lens would.
     *
     * @param block cells a side that become one point
     * @param passes of 1-2-1 over the blocks: σ is √(passes / 2) blocks
     */
    Edges edges(int block, int passes) {
        int side = modules.width() * cellsAcross / block;
        float[] values = blocks(block, side);
        for (int pass = 0; pass < passes; pass++) {
            values = smoothed(values, side);
        }
        int[] found = new int[values.length];
        int edges = 0;
        for (int i = side + 1; i < values.length - side - 1; i++) {
            found[edges] = i;
            edges += changes(values, side, i) ? 1 : 0;
        }
        return new Edges(values, side, Arrays.copyOf(found, edges), block);
    }

    /** Blocks at which the brightness changes. */
    final class Edges {
        private final float[] values;
        private final int side;
        private final int[] found;
        private final int block;

        private Edges(float[] values, int side, int[] found, int block) {
            this.values = values;
            this.side = side;
            this.found = found;
            this.block = block;
        }

        /** Points to register a picture on. @param most about how many */
        DenseRegistration.Points points(int most) {
            int every = Math.max(1, found.length / most);
            int count = (found.length + every - 1) / every;
            float[] places = new float[2 * count];
            float[] wanted = new float[count];
            float[] slopes = new float[2 * count];
            for (int taken = 0; taken < count; taken++) {
                int i = found[taken * every];
                places[2 * taken] = (i % side + 0.5f) * block / cellsAcross;
                places[2 * taken + 1] = (i / side + 0.5f) * block / cellsAcross;
                slopes[2 * taken] = (values[i + 1] - values[i - 1]) * cellsAcross / block;
                slopes[2 * taken + 1] = (values[i + side] - values[i - side]) * cellsAcross / block;
                wanted[taken] = 2 * values[i] - 1;
            }
            return DenseRegistration.Points.of(modules.width(), places, wanted, slopes);
        }
    }

    private static boolean changes(float[] values, int side, int i) {
        return Math.abs(values[i + 1] - values[i - 1]) + Math.abs(values[i + side] - values[i - side]) > 0.2f;
    }

    private float[] blocks(int block, int side) {
        if (block == 1) {
            return cells;
        }
        int whole = modules.width() * cellsAcross;
        float[] values = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float sum = 0;
                for (int row = y * block; row < (y + 1) * block; row++) {
                    for (int i = row * whole + x * block, end = i + block; i < end; i++) {
                        sum += cells[i];
                    }
                }
                values[y * side + x] = sum / (block * block);
            }
        }
        return values;
    }

    private static float[] smoothed(float[] values, int side) {
        float[] result = new float[values.length];
        float[] column = new float[side];
        for (int y = 0; y < side; y++) {
            int above = Math.max(0, y - 1) * side;
            int row = y * side;
            int below = Math.min(side - 1, y + 1) * side;
            for (int x = 0; x < side; x++) {
                column[x] = values[above + x] + 2 * values[row + x] + values[below + x];
            }
            int last = side - 1;
            result[row] = (column[0] + 2 * column[0] + column[Math.min(last, 1)]) / 16;
            for (int x = 1; x < last; x++) {
                result[row + x] = (column[x - 1] + 2 * column[x] + column[x + 1]) / 16;
            }
            result[row + last] = (column[Math.max(0, last - 1)] + 2 * column[last] + column[last]) / 16;
        }
        return result;
    }
}
