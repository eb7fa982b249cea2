package org.proofmark.models.print;

import java.util.Arrays;

/**
 * Inner products of columns: in many sums of few numbers, always in the same order, so that rounding stays small. Piece by piece, so that
 * each is fetched from memory once. What it works on is kept for the next time; one thread's at a time.
 */
final class Products {
    private final Stock stock = new Stock(Lines.LANES);

    double of(Column one, Column other) {
        return of(new Column[] {one}, new Column[] {other})[0][0];
    }

    /** Of each of some columns with each of others, among which they may be as well. */
    double[][] of(Column[] these, Column[] those) {
        float[][] sums = sums(these.length * those.length);
        int pieces = those.length == 0 ? 0 : those[0].pieces.length;
        for (int i = 0; i < pieces; i++) {
            for (int j = 0; j < these.length; j++) {
                for (int k = 0; k < those.length; k++) {
                    Lines.addProductsOfHalves(these[j].pieces[i], those[k].pieces[i], sums[j * those.length + k]);
                }
            }
        }
        double[][] products = new double[these.length][those.length];
        for (int j = 0; j < these.length; j++) {
            for (int k = 0; k < those.length; k++) {
                products[j][k] = Lines.sum(sums[j * those.length + k]);
            }
        }
        return products;
    }

    /** What a column's products with some will be when others have been added to it, each by its weight: adds them and multiplies in one go. */
    double[] ofSum(Column column, Column[] others, double[] weights, Column[] those) {
        float[][] sums = sums(those.length);
        for (int i = 0; i < column.pieces.length; i++) {
            column.add(others, weights, i);
            for (int k = 0; k < those.length; k++) {
                Lines.addProductsOfHalves(column.pieces[i], those[k].pieces[i], sums[k]);
            }
        }
        double[] products = new double[those.length];
        for (int k = 0; k < products.length; k++) {
            products[k] = Lines.sum(sums[k]);
        }
        return products;
    }

    private float[][] sums(int count) {
        stock.putBack();
        float[][] sums = stock.lines(count);
        for (float[] line : sums) {
            Arrays.fill(line, 0);
        }
        return sums;
    }
}
