package org.proofmark.reading.internal;

import org.jspecify.annotations.Nullable;

/** Small systems of linear equations. */
final class Linear {
    private Linear() {}

    /**
     * Gauss–Jordan elimination with row pivots.
     *
     * @param rows n rows of n coefficients and the right side; overwritten
     * @return null where there is no single solution
     */
    static double @Nullable [] solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            double[] top = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = top;
            if (!(Math.abs(top[column]) > 1e-12)) {
                return null;
            }
            for (int row = 0; row < n; row++) {
                double factor = rows[row][column] / top[column];
                if (row != column && factor != 0) {
                    for (int i = column; i <= n; i++) {
                        rows[row][i] -= factor * top[i];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return solution;
    }

    /** Copies what lies below the diagonal to above it. */
    static void mirror(double[][] sums, int n) {
        for (int j = 0; j < n; j++) {
            for (int k = j + 1; k < n; k++) {
                sums[j][k] = sums[k][j];
            }
        }
    }
}
