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
        takeOut(column);
        takeOut(column);
        column.scale(1 / Math.sqrt(Math.max(1e-12, products.of(column, column))));
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = column;
    }

    void takeOut(Column column) {
        double[] weights = products.of(new Column[] {column}, columns)[0];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = -weights[k];
        }
        column.add(columns, weights);
    }
}
