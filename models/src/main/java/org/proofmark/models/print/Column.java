package org.proofmark.models.print;

import java.util.Arrays;

/** A long row of numbers, in pieces that start at 0, as {@link Lines} wants them; behind the last number are zeros. */
final class Column {
    private static final int PIECE = 4 * Lines.LANES;

    private final int count;
    private final float[][] pieces;

    Column(int count) {
        this.count = count;
        this.pieces = new float[(count + PIECE - 1) / PIECE][PIECE];
    }

    static Column of(float[] numbers) {
        Column column = new Column(numbers.length);
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
                Arrays.fill(pieces[i], n, PIECE, 0);
            }
        }
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
        float[][] from = new float[others.length][];
        float[] by = new float[others.length];
        for (int k = 0; k < by.length; k++) {
            by[k] = (float) weights[k];
        }
        for (int i = 0; i < pieces.length; i++) {
            for (int k = 0; k < others.length; k++) {
                from[k] = others[k].pieces[i];
            }
            Lines.addAll(from, by, pieces[i]);
        }
    }

    /** To length 1. */
    void normalise() {
        float scale = (float) (1 / Math.sqrt(Math.max(1e-12, dot(this))));
        for (float[] piece : pieces) {
            Lines.scale(piece, 0, scale, piece);
        }
    }

    /** The inner product. */
    double dot(Column other) {
        return products(new Column[] {this}, new Column[] {other})[0][0];
    }

    /**
     * The inner products of each of some columns with each of others: in many sums of few numbers, always in the same order, so that rounding
     * stays small. Piece by piece, so that each is fetched from memory once.
     */
    static double[][] products(Column[] these, Column[] those) {
        float[][][] sums = new float[these.length][those.length][Lines.LANES];
        int pieces = those.length == 0 ? 0 : those[0].pieces.length;
        for (int i = 0; i < pieces; i++) {
            for (int j = 0; j < these.length; j++) {
                for (int k = 0; k < those.length; k++) {
                    Lines.addProductsOfFour(these[j].pieces[i], those[k].pieces[i], sums[j][k]);
                }
            }
        }
        double[][] products = new double[these.length][those.length];
        for (int j = 0; j < these.length; j++) {
            for (int k = 0; k < those.length; k++) {
                products[j][k] = Lines.sum(sums[j][k]);
            }
        }
        return products;
    }
}
