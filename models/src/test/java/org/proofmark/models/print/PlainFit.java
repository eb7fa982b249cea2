package org.proofmark.models.print;

import java.util.ArrayList;
import java.util.List;

/** What {@link Fit} works out, in double precision: all columns made orthogonal one after the other. */
final class PlainFit {
    private static final double RIDGE = 1e-2;

    private final TextureView view;
    private final int[] where;
    private final List<double[]> taken = new ArrayList<>();
    private final double[] left;

    PlainFit(TextureView view) {
        this.view = view;
        this.where = where(view);
        double[] ones = new double[where.length];
        java.util.Arrays.fill(ones, 1);
        taken.add(unit(ones));
        for (double reach : new double[] {0.5, 1.2, 3}) {
            for (float degree : new float[] {0.5f, 1}) {
                float[] plane = view.ink.clone();
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = view.cell[i] ? degree : plane[i];
                }
                double[] column = picked(PlainPrints.blurred(plane, view.wide, reach));
                taken.add(unit(without(without(column))));
            }
        }
        double[] seen = new double[view.seen.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = view.seen[i];
        }
        left = without(seen);
    }

    /** The texture cells that are looked at, as indices of planes. */
    static int[] where(TextureView view) {
        List<Integer> where = new ArrayList<>();
        for (int y = 0; y < view.wide; y++) {
            for (int x : view.columns[y]) {
                where.add(y * view.wide + x);
            }
        }
        return where.stream().mapToInt(Integer::intValue).toArray();
    }

    private double[] picked(float[] plane) {
        double[] column = new double[where.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = plane[where[i]];
        }
        return column;
    }

    private double[] without(double[] column) {
        double[] result = column.clone();
        for (double[] each : taken) {
            double product = dot(result, each);
            for (int i = 0; i < result.length; i++) {
                result[i] -= product * each[i];
            }
        }
        return result;
    }

    private static double[] unit(double[] column) {
        double length = Math.sqrt(dot(column, column));
        double[] result = column.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] /= length;
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double[][] columns(float[] prediction) {
        return new double[][] {
            without(picked(PlainPrints.blurred(prediction, view.wide, 0.35))),
            without(picked(PlainPrints.blurred(prediction, view.wide, 0.8))),
            without(picked(PlainPrints.blurred(prediction, view.wide, 1.4)))
        };
    }

    /** Cramer's rule. */
    private double[] weights(double[][] columns) {
        double[][] a = new double[3][3];
        double[] b = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                a[i][j] = dot(columns[i], columns[j]) + (i == j ? RIDGE : 0);
            }
            b[i] = dot(columns[i], left);
        }
        double[] weights = new double[3];
        for (int k = 0; k < 3; k++) {
            double[][] with = {a[0].clone(), a[1].clone(), a[2].clone()};
            for (int i = 0; i < 3; i++) {
                with[i][k] = b[i];
            }
            weights[k] = determinant(with) / determinant(a);
        }
        return weights;
    }

    private static double determinant(double[][] a) {
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    }

    double[] rest(float[] prediction) {
        double[][] columns = columns(prediction);
        double[] weights = weights(columns);
        double[] rest = left.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= weights[0] * columns[0][i] + weights[1] * columns[1][i] + weights[2] * columns[2][i];
        }
        return rest;
    }

    double z(float[] prediction) {
        double[] rest = rest(prediction);
        double share = 1 - dot(rest, rest) / dot(left, left);
        double r = Math.sqrt(Math.min(0.9999, Math.max(1e-4, share)));
        return 0.5 * Math.log((1 + r) / (1 - r));
    }
}
