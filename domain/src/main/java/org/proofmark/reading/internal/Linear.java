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

    /**
     * Cholesky's decomposition of a positive definite matrix whose rows reach only so far from the diagonal.
     *
     * @param rows of each row the {@code band} coefficients up to the diagonal, which comes last; overwritten
     * @param right the right side; overwritten with the solution
     */
    static void solveBanded(double[] rows, double[] right, int band) {
        int n = right.length;
        int reach = band - 1;
        for (int i = 0; i < n; i++) {
            int row = i * band + reach - i;
            int first = Math.max(0, i - reach);
            for (int j = first; j <= i; j++) {
                int other = j * band + reach - j;
                double sum = rows[row + j];
                for (int k = Math.max(first, j - reach); k < j; k++) {
                    sum -= rows[row + k] * rows[other + k];
                }
                rows[row + j] = j < i ? sum / rows[other + j] : Math.sqrt(sum);
            }
            double sum = right[i];
            for (int k = first; k < i; k++) {
                sum -= rows[row + k] * right[k];
            }
            right[i] = sum / rows[row + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            int row = i * band + reach - i;
            right[i] /= rows[row + i];
            for (int k = Math.max(0, i - reach); k < i; k++) {
                right[k] -= rows[row + k] * right[i];
            }
        }
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
