package org.proofmark.models.print;

import java.util.ArrayList;
import java.util.List;

/** Linear regression of many numbers on few conditions at once, held back a little (ridge). Deterministic. */
final class LeastSquares {
    private LeastSquares() {}

    /**
     * How each number changes with each condition.
     *
     * @param conditions of each row, whose mean is zero; they may be of any size
     * @param rows the first {@code numbers} of each are explained
     * @param ridge what holds a slope back, of what a condition of usual spread says
     * @return for each condition the slopes of all numbers; 0 for a condition that never changes
     */
    static List<double[]> slopes(List<double[]> conditions, List<double[]> rows, int numbers, double ridge) {
        int m = conditions.get(0).length;
        double[] spread = new double[m];
        for (double[] row : conditions) {
            for (int i = 0; i < m; i++) {
                spread[i] += row[i] * row[i] / conditions.size();
            }
        }
        double[][] equations = new double[m][m + numbers];
        for (int at = 0; at < rows.size(); at++) {
            double[] row = rows.get(at);
            for (int i = 0; i < m; i++) {
                double condition = scaled(conditions.get(at), i, spread);
                for (int j = 0; j < m; j++) {
                    equations[i][j] += condition * scaled(conditions.get(at), j, spread);
                }
                for (int k = 0; k < numbers; k++) {
                    equations[i][m + k] += condition * row[k];
                }
            }
        }
        for (int i = 0; i < m; i++) {
            equations[i][i] += ridge * rows.size();
        }
        solve(equations);
        List<double[]> slopes = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            double[] slope = new double[numbers];
            for (int k = 0; k < numbers; k++) {
                slope[k] = spread[i] > 0 ? equations[i][m + k] / Math.sqrt(spread[i]) : 0;
            }
            slopes.add(slope);
        }
        return slopes;
    }

    private static double scaled(double[] conditions, int i, double[] spread) {
        return spread[i] > 0 ? conditions[i] / Math.sqrt(spread[i]) : 0;
    }

    /** Gauss–Jordan elimination; the ridge keeps every pivot above zero. */
    private static void solve(double[][] equations) {
        for (int pivot = 0; pivot < equations.length; pivot++) {
            double by = equations[pivot][pivot];
            for (int k = pivot; k < equations[pivot].length; k++) {
                equations[pivot][k] /= by;
            }
            for (int row = 0; row < equations.length; row++) {
                double factor = equations[row][pivot];
                if (row != pivot && factor != 0) {
                    for (int k = pivot; k < equations[row].length; k++) {
                        equations[row][k] -= factor * equations[pivot][k];
                    }
                }
            }
        }
    }
}
