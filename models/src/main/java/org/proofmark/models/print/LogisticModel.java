package org.proofmark.models.print;

import java.util.List;

/**
 * Logistic regression on standardised numbers: the odds' logarithm that something is so. A number beyond six standard deviations counts as
 * six, so that a picture unlike all that was learned from cannot buy certainty with one of them.
 */
public final class LogisticModel {
    private static final double FARTHEST = 6;
    private static final int ROUNDS = 30;

    private final double[] mean;
    private final double[] scale;
    private final double[] weights;

    /**
     * @param scale one over the standard deviation of each number
     * @param weights one more than numbers: the last is added as it is
     */
    LogisticModel(double[] mean, double[] scale, double[] weights) {
        if (scale.length != mean.length || weights.length != mean.length + 1) {
            throw new IllegalArgumentException(
                    mean.length + " means, " + scale.length + " scales, " + weights.length + " weights");
        }
        this.mean = mean.clone();
        this.scale = scale.clone();
        this.weights = weights.clone();
    }

    /**
     * Fits by Newton's method; both answers weigh the same in all, however often they occur. Deterministic.
     *
     * @param rows numbers of each example
     * @param answers whether it is so
     * @param penalty of the weights' squares, in examples: 1 is weak
     */
    public static LogisticModel fitted(List<float[]> rows, boolean[] answers, double penalty) {
        int n = rows.size();
        int d = rows.get(0).length;
        double[] mean = new double[d];
        double[] scale = new double[d];
        for (float[] row : rows) {
            for (int k = 0; k < d; k++) {
                mean[k] += row[k] / n;
            }
        }
        for (float[] row : rows) {
            for (int k = 0; k < d; k++) {
                scale[k] += (row[k] - mean[k]) * (row[k] - mean[k]) / n;
            }
        }
        for (int k = 0; k < d; k++) {
            scale[k] = 1 / Math.sqrt(scale[k] + 1e-9);
        }
        LogisticModel model = new LogisticModel(mean, scale, new double[d + 1]);
        double[][] inputs = new double[n][];
        int yes = 0;
        for (int i = 0; i < n; i++) {
            inputs[i] = model.standard(rows.get(i));
            yes += answers[i] ? 1 : 0;
        }
        double weightYes = n / (2.0 * Math.max(1, yes));
        double weightNo = n / (2.0 * Math.max(1, n - yes));
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[d + 1];
            double[][] curvature = new double[d + 1][d + 1];
            for (int i = 0; i < n; i++) {
                double p = probability(model.logit(inputs[i]));
                double weight = answers[i] ? weightYes : weightNo;
                double error = weight * (p - (answers[i] ? 1 : 0));
                double bend = weight * Math.max(1e-6, p * (1 - p));
                for (int j = 0; j <= d; j++) {
                    double x = inputs[i][j];
                    gradient[j] += error * x;
                    double[] row = curvature[j];
                    for (int k = 0; k <= j; k++) {
                        row[k] += bend * x * inputs[i][k];
                    }
                }
            }
            for (int j = 0; j <= d; j++) {
                if (j < d) {
                    gradient[j] += penalty * model.weights[j];
                }
                curvature[j][j] += j < d ? penalty : 1e-9;
            }
            double largest = 0;
            double[] step = solved(curvature, gradient);
            for (int j = 0; j <= d; j++) {
                model.weights[j] -= step[j];
                largest = Math.max(largest, Math.abs(step[j]));
            }
            if (largest < 1e-7) {
                break;
            }
        }
        return model;
    }

    /** The odds' logarithm. */
    public double logit(float[] numbers) {
        return logit(standard(numbers));
    }

    /** How many numbers it wants. */
    int inputs() {
        return mean.length;
    }

    double[] means() {
        return mean.clone();
    }

    double[] scales() {
        return scale.clone();
    }

    double[] weights() {
        return weights.clone();
    }

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private double logit(double[] standard) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * standard[k];
        }
        return sum;
    }

    private double[] standard(float[] numbers) {
        double[] standard = new double[mean.length + 1];
        for (int k = 0; k < mean.length; k++) {
            standard[k] = Math.min(FARTHEST, Math.max(-FARTHEST, (numbers[k] - mean[k]) * scale[k]));
        }
        standard[mean.length] = 1;
        return standard;
    }

    /** Cholesky; only the lower triangle is read. */
    private static double[] solved(double[][] a, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < n; i++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
            }
            double root = Math.sqrt(Math.max(1e-12, a[j][j]));
            for (int i = j; i < n; i++) {
                a[i][j] /= root;
            }
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= a[j][k] * x[k];
            }
            x[j] /= a[j][j];
        }
        for (int j = n - 1; j >= 0; j--) {
            for (int k = j + 1; k < n; k++) {
                x[j] -= a[k][j] * x[k];
            }
            x[j] /= a[j][j];
        }
        return x;
    }
}
