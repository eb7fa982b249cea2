package org.proofmark.models.print;

import java.util.Arrays;

/** A long row of numbers, in pieces that start at 0, as {@link Lines} wants them; behind the last number are zeros. */
final class Column {
    static final int PIECE = 2 * Lines.LANES;

    private final int count;
    final float[][] pieces;

    /** @param stock of pieces */
    Column(int count, Stock stock) {
        this.count = count;
        this.pieces = stock.lines((count + PIECE - 1) / PIECE);
    }

    static Column of(float[] numbers, int count, Stock stock) {
        Column column = new Column(count, stock);
        column.fill(numbers, 0);
        return column;
    }

    /**
     * @param numbers as many as there are, and what comes after them is of no matter
     * @param shift is added to each
     */
    void fill(float[] numbers, float shift) {
        for (int i = 0; i < pieces.length; i++) {
            int n = Math.min(PIECE, count - i * PIECE);
            System.arraycopy(numbers, i * PIECE, pieces[i], 0, n);
            if (shift != 0) {
                Lines.scale(pieces[i], shift, 1, pieces[i]);
            }
            Arrays.fill(pieces[i], n, pieces[i].length, 0);
        }
    }

    Column copy(Stock stock) {
        Column copy = new Column(count, stock);
        for (int i = 0; i < pieces.length; i++) {
            System.arraycopy(pieces[i], 0, copy.pieces[i], 0, PIECE);
        }
        return copy;
    }

    float[] numbers() {
        float[] numbers = new float[count];
        for (int i = 0; i < pieces.length; i++) {
            System.arraycopy(pieces[i], 0, numbers, i * PIECE, Math.min(PIECE, count - i * PIECE));
        }
        return numbers;
    }

    /** Adds others of the same length, each by its weight. */
    void add(Column[] others, double[] weights) {
        for (int i = 0; i < pieces.length; i++) {
            add(others, weights, i);
        }
    }

    /** The same for one piece of it. */
    void add(Column[] others, double[] weights, int piece) {
        float[][] from = new float[others.length][];
        float[] by = new float[others.length];
        for (int k = 0; k < by.length; k++) {
            from[k] = others[k].pieces[piece];
            by[k] = (float) weights[k];
        }
        Lines.addAll(from, by, pieces[piece]);
    }

    void scale(double factor) {
        for (float[] piece : pieces) {
            Lines.scale(piece, 0, (float) factor, piece);
        }
    }
}
