package org.proofmark.models.print;

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

    /** The texture cells within the square, as indices of the wide planes. */
    final int[] where;

    /** Whether a cell is one of those. */
    final boolean[] looked;

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
        this.looked = new boolean[wide * wide];
        int[] found = new int[across * across];
        int n = 0;
        byte[] black = mark.dots().packed();
        byte[] texture = mark.cells().packed();
        int stride = (mark.side() + 7) / 8;
        for (int y = 0; y < wide; y++) {
            int row = first + y - AROUND;
            int bits = (quiet + row * dots) * stride;
            for (int x = 0, i = y * wide; x < wide; x++, i++) {
                int dot = quiet + (first + x - AROUND) * dots;
                int shift = 7 - (dot & 7);
                ink[i] = black[bits + (dot >> 3)] >>> shift & 1;
                cell[i] = (texture[bits + (dot >> 3)] >>> shift & 1) != 0;
            }
            if (y >= AROUND && y < wide - AROUND) {
                System.arraycopy(grey, row * side + first, brightness, y * wide + AROUND, across);
                for (int i = y * wide + AROUND, end = i + across; i < end; i++) {
                    found[n] = i;
                    looked[i] = cell[i];
                    n += cell[i] ? 1 : 0;
                }
            }
        }
        this.where = java.util.Arrays.copyOf(found, n);
        this.seen = new float[n];
        for (int i = 0; i < n; i++) {
            seen[i] = brightness[where[i]];
        }
    }

    /** What is printed, as lines. */
    float[][] inkLines() {
        return Sheet.lines(ink, wide);
    }

    /** The code with its texture cells inked to a degree, the same for all; as lines. */
    float[][] modules(float degree) {
        float[][] lines = new float[wide][wide];
        for (int y = 0, i = 0; y < wide; y++) {
            float[] line = lines[y];
            for (int x = 0; x < wide; x++, i++) {
                line[x] = cell[i] ? degree : ink[i];
            }
        }
        return lines;
    }
}
