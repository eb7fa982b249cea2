package org.proofmark.models.print;

import java.util.ArrayList;
import java.util.List;

/** Principal component analysis of few numbers, by orthogonal iteration. Deterministic. */
final class Principal {
    /** Ample where the next component is a tenth smaller. */
    private static final int ROUNDS = 300;

    private Principal() {}

    /**
     * The directions of unit length in which rows spread most, the widest first, each upright to all before.
     *
     * @param rows whose mean is zero
     * @param count how many
     */
    static List<double[]> components(List<double[]> rows, int count) {
        int n = rows.get(0).length;
        double[][] products = new double[n][n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        List<double[]> components = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            double[] direction = new double[n];
            // Upright to nothing that is likely to be looked for.
            for (int i = 0; i < n; i++) {
                direction[i] = 1.0 / (1 + (i * 7 + c) % n);
            }
            for (int round = 0; round < ROUNDS; round++) {
                double[] next = new double[n];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        next[i] += products[i][j] * direction[j];
                    }
                }
                direction = upright(next, components);
            }
            components.add(direction);
        }
        return components;
    }

    private static double[] upright(double[] of, List<double[]> to) {
        double[] left = of.clone();
        for (double[] other : to) {
            double share = product(left, other);
            for (int i = 0; i < left.length; i++) {
                left[i] -= share * other[i];
            }
        }
        double length = Math.sqrt(product(left, left));
        for (int i = 0; i < left.length; i++) {
            // Where nothing is left to find, nothing is found.
            left[i] = length > 1e-12 ? left[i] / length : 0;
        }
        return left;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
