package org.proofmark.models.print;

import java.util.Arrays;
import org.proofmark.labelling.MarkedSymbol;

/** The part of a label that is looked at: a square in the middle, its texture cells, and what the mark says about them and around. */
final class TextureView {
    /** Cells around the square whose ink spreads into it. */
    static final int AROUND = 6;

    /** Cells a side, with those around. */
    final int wide;

    /** What is printed there, 1 black, 0 white. */
    final float[] ink;

    /** Which of them belong to the texture. */
    final boolean[] cell;

    /** The same line by line, 1 or 0; lines that have the same share them. */
    private final float[][] texture;

    /** The texture cells within the square, line by line, as places in each; lines that have the same share them. */
    final int[][] columns;

    /** Their brightness, one after the other. */
    final float[] seen;

    /**
     * @param grey as in {@code RectifiedLabel}: a value a cell, without the quiet zone
     * @param most modules a side that are looked at
     */
    TextureView(float[] grey, MarkedSymbol mark, int most) {
        int modules = mark.modules().width();
        int cells = mark.profile().cellsAcross();
        int dots = mark.profile().cellDots();
        int quiet = mark.quietDots();
        int side = modules * cells;
        if (grey.length != side * side) {
            throw new IllegalArgumentException(grey.length + " values for " + side + " × " + side + " cells");
        }
        int across = Math.min(modules, most) * cells;
        int first = (modules - Math.min(modules, most)) / 2 * cells;
        this.wide = across + 2 * AROUND;
        this.ink = new float[wide * wide];
        this.cell = new boolean[wide * wide];
        this.texture = new float[wide][];
        this.columns = new int[wide][];
        byte[] black = mark.dots().packed();
        byte[] textured = mark.cells().packed();
        int stride = (mark.side() + 7) / 8;
        int left = quiet + (first - AROUND) * dots;
        float[] unpacked = new float[8 * stride];
        int above = -1;
        for (int y = 0; y < wide; y++) {
            int bits = (quiet + (first + y - AROUND) * dots) * stride;
            int at = y * wide;
            Bits.unpack(black, bits, unpacked);
            each(unpacked, left, dots, ink, at);
            // Within a third of a module all lines are alike.
            boolean alike = above >= 0 && Arrays.equals(textured, bits, bits + stride, textured, above, above + stride);
            above = bits;
            if (alike) {
                texture[y] = texture[y - 1];
                System.arraycopy(cell, at - wide, cell, at, wide);
            } else {
                texture[y] = new float[Stock.length(wide)];
                Bits.unpack(textured, bits, unpacked);
                each(unpacked, left, dots, texture[y], 0);
                for (int x = 0; x < wide; x++) {
                    cell[at + x] = texture[y][x] > 0;
                }
            }
            if (y < AROUND || y >= wide - AROUND) {
                columns[y] = new int[0];
            } else {
                columns[y] = alike && y > AROUND ? columns[y - 1] : cells(at + AROUND, at + AROUND + across, at);
            }
        }
        this.seen = seen(grey, side, first);
    }

    /** One dot of each cell of a line. @param left the first cell's */
    private void each(float[] dots, int left, int step, float[] to, int at) {
        if (step == 1) {
            System.arraycopy(dots, left, to, at, wide);
            return;
        }
        for (int x = 0; x < wide; x++) {
            to[at + x] = dots[left + x * step];
        }
    }

    /** The cells of the texture from one index to another, seen from a third. */
    private int[] cells(int from, int end, int origin) {
        int[] found = new int[end - from];
        int n = 0;
        for (int i = from; i < end; i++) {
            found[n] = i - origin;
            n += cell[i] ? 1 : 0;
        }
        return Arrays.copyOf(found, n);
    }

    /** @param first where the square begins, across and down */
    private float[] seen(float[] grey, int side, int first) {
        int count = 0;
        for (int[] line : columns) {
            count += line.length;
        }
        float[] found = new float[count];
        int n = 0;
        for (int y = 0; y < wide; y++) {
            int origin = (first + y - AROUND) * side + first - AROUND;
            for (int x : columns[y]) {
                found[n++] = grey[origin + x];
            }
        }
        return found;
    }

    /** What is printed, as lines. */
    float[][] inkLines(Stock stock) {
        float[][] lines = stock.lines(wide);
        for (int y = 0; y < wide; y++) {
            System.arraycopy(ink, y * wide, lines[y], 0, wide);
        }
        return lines;
    }

    /** The code with its texture cells inked to a degree, the same for all; as lines, of which equal ones that follow each other are the same. */
    float[][] modules(float degree, Stock stock) {
        float[][] lines = new float[wide][];
        float[] printed = stock.line();
        float[] next = stock.line();
        for (int y = 0; y < wide; y++) {
            System.arraycopy(ink, y * wide, printed, 0, wide);
            Lines.blend(printed, texture[y], degree, next);
            if (y > 0 && Arrays.equals(next, 0, wide, lines[y - 1], 0, wide)) {
                lines[y] = lines[y - 1];
            } else {
                lines[y] = next;
                next = stock.line();
            }
        }
        return lines;
    }
}
