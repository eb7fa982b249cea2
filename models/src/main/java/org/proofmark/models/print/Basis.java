package org.proofmark.models.print;

import java.util.Arrays;

/** Columns of length 1, orthogonal to each other. What they say together can be taken out of any other. */
final class Basis {
    private final Products products;
    private Column[] columns = {};

    Basis(Products products) {
        this.products = products;
    }

    Column[] columns() {
        return columns;
    }

    /** Takes in what a column says besides; it is changed and must not be used again. */
    void add(Column column) {
        // Twice, because once leaves rounding of the order of what is looked for.
        double[] left = products.ofSum(column, columns, weights(column), columns);
        double square = products.ofSum(column, columns, negative(left), new Column[] {column})[0];
        column.scale(1 / Math.sqrt(Math.max(1e-12, square)));
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = column;
    }

    void takeOut(Column column) {
        column.add(columns, weights(column));
    }

    /** By which the columns are to be added so that they are taken out. */
    private double[] weights(Column column) {
        return negative(products.of(new Column[] {column}, columns)[0]);
    }

    private static double[] negative(double[] numbers) {
        double[] negative = new double[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            negative[k] = -numbers[k];
        }
        return negative;
    }
}
