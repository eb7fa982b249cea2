package org.proofmark.models.print;

import java.util.Arrays;

/** A long row of numbers, in pieces that start at 0, as {@link Lines} wants them; behind the last number are zeros. */
final class Column {
    private static final int PIECE = 512;
    /** The sums of a product are added to each other as lines, half by half, so often. */
    private static final int FOLDS = 3;

    private final int count;
    private final float[][] pieces;
    /** Working memory for products. */
    private final float[][] halves = new float[FOLDS + 1][];

    private final float[][] upper = new float[FOLDS + 1][];

    Column(int count) {
        this.count = count;
        this.pieces = new float[(count + PIECE - 1) / PIECE][PIECE];
        for (int k = 0; k <= FOLDS; k++) {
            halves[k] = new float[PIECE >> k];
            upper[k] = new float[PIECE >> k];
        }
    }

    static Column of(float[] numbers) {
        Column column = new Column(numbers.length);
        column.fill(numbers);
        return column;
    }

    /** @param numbers as many as there are, and what comes after them is of no matter */
    void fill(float[] numbers) {
        for (int i = 0; i < pieces.length; i++) {
            System.arraycopy(numbers, i * PIECE, pieces[i], 0, Math.min(PIECE, count - i * PIECE));
        }
    }

    float[] numbers() {
        float[] numbers = new float[count];
        for (int i = 0; i < pieces.length; i++) {
            System.arraycopy(pieces[i], 0, numbers, i * PIECE, Math.min(PIECE, count - i * PIECE));
        }
        return numbers;
    }

    void add(Column other, float weight) {
        for (int i = 0; i < pieces.length; i++) {
            Lines.add(other.pieces[i], weight, pieces[i]);
        }
    }

    /** To length 1. */
    void normalise() {
        float scale = (float) (1 / Math.sqrt(Math.max(1e-12, dot(this))));
        for (float[] piece : pieces) {
            Lines.scale(piece, 0, scale, piece);
        }
    }

    /** The inner product: in many sums of few numbers, always in the same order, so that rounding stays small. */
    double dot(Column other) {
        float[] sums = halves[0];
        Arrays.fill(sums, 0);
        int i = 0;
        for (; i + 1 < pieces.length; i += 2) {
            Lines.addProducts(pieces[i], other.pieces[i], pieces[i + 1], other.pieces[i + 1], sums);
        }
        if (i < pieces.length) {
            Lines.addProducts(pieces[i], other.pieces[i], sums);
        }
        for (int k = 1; k < halves.length; k++) {
            int n = halves[k].length;
            System.arraycopy(sums, n, upper[k], 0, n);
            System.arraycopy(sums, 0, halves[k], 0, n);
            sums = halves[k];
            Lines.add(upper[k], 1, sums);
        }
        double total = 0;
        for (float sum : sums) {
            total += sum;
        }
        return total;
    }
}
