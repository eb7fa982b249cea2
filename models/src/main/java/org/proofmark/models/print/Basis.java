package org.proofmark.models.print;

import java.util.Arrays;

/** Columns of length 1, orthogonal to each other. What they say together can be taken out of any other. */
final class Basis {
    private Column[] columns = {};

    Column[] columns() {
        return columns;
    }

    /** Takes in what a column says besides; it is changed and must not be used again. */
    void add(Column column) {
        // Twice, because once leaves rounding of the order of what is looked for.
        takeOut(column);
        takeOut(column);
        column.normalise();
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = column;
    }

    void takeOut(Column column) {
        double[] products = Column.products(new Column[] {column}, columns)[0];
        for (int k = 0; k < products.length; k++) {
            products[k] = -products[k];
        }
        column.add(columns, products);
    }
}
