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

    /** The texture cells within the square, as indices of the wide planes. */
    final int[] where;

    /** The same line by line, as places in each; lines that have the same share them. */
    final int[][] columns;

    /** Their brightness. */
    final float[] seen;

    /** The square's brightness with 0 around. */
    final float[] brightness;

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
        this.brightness = new float[wide * wide];
        this.texture = new float[wide][];
        this.columns = new int[wide][];
        int[] found = new int[across * across];
        int n = 0;
        int[] dot = new int[wide];
        for (int x = 0; x < wide; x++) {
            dot[x] = quiet + (first + x - AROUND) * dots;
        }
        byte[] black = mark.dots().packed();
        byte[] textured = mark.cells().packed();
        int stride = (mark.side() + 7) / 8;
        int above = -1;
        for (int y = 0; y < wide; y++) {
            int row = first + y - AROUND;
            int bits = (quiet + row * dots) * stride;
            int at = y * wide;
            for (int x = 0; x < wide; x++) {
                ink[at + x] = bit(black, bits, dot[x]);
            }
            // Within a third of a module all lines are alike.
            boolean alike = above >= 0 && Arrays.equals(textured, bits, bits + stride, textured, above, above + stride);
            above = bits;
            if (alike) {
                texture[y] = texture[y - 1];
                System.arraycopy(cell, at - wide, cell, at, wide);
            } else {
                texture[y] = new float[Stock.length(wide)];
                for (int x = 0; x < wide; x++) {
                    texture[y][x] = bit(textured, bits, dot[x]);
                    cell[at + x] = texture[y][x] > 0;
                }
            }
            if (y < AROUND || y >= wide - AROUND) {
                columns[y] = new int[0];
                continue;
            }
            System.arraycopy(grey, row * side + first, brightness, at + AROUND, across);
            columns[y] = alike && y > AROUND ? columns[y - 1] : cells(at + AROUND, at + AROUND + across, at);
            for (int x : columns[y]) {
                found[n++] = at + x;
            }
        }
        this.where = Arrays.copyOf(found, n);
        this.seen = new float[n];
        for (int i = 0; i < n; i++) {
            seen[i] = brightness[where[i]];
        }
    }

    private static int bit(byte[] packed, int first, int number) {
        return packed[first + (number >> 3)] >>> 7 - (number & 7) & 1;
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
