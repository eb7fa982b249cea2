package org.proofmark.models.simulator;

import java.util.List;

/** Logistic regression on standardised inputs, with a quadratic penalty; both sides of the question weigh the same. */
public final class LogisticRegression {
    private final double[] mean;
    private final double[] scale;
    private final double[] weights;

    private LogisticRegression(double[] mean, double[] scale, double[] weights) {
        this.mean = mean;
        this.scale = scale;
        this.weights = weights;
    }

    /**
     * Fits by Adam on the whole set.
     *
     * @param inputs one row an example
     * @param answers whether it is so
     * @param penalty of the weights' squares, for example 0.001
     */
    public static LogisticRegression fitted(List<float[]> inputs, List<Boolean> answers, double penalty, int rounds) {
        int d = inputs.get(0).length;
        int n = inputs.size();
        double[] mean = new double[d];
        double[] scale = new double[d];
        for (float[] row : inputs) {
            for (int k = 0; k < d; k++) {
                mean[k] += row[k] / n;
            }
        }
        for (float[] row : inputs) {
            for (int k = 0; k < d; k++) {
                scale[k] += (row[k] - mean[k]) * (row[k] - mean[k]) / n;
            }
        }
        for (int k = 0; k < d; k++) {
            scale[k] = 1 / StrictMath.sqrt(scale[k] + 1e-9);
        }
        long yes = answers.stream().filter(a -> a).count();
        double weightYes = n / (2.0 * Math.max(1, yes));
        double weightNo = n / (2.0 * Math.max(1, n - yes));
        LogisticRegression model = new LogisticRegression(mean, scale, new double[d + 1]);
        double[] first = new double[d + 1];
        double[] second = new double[d + 1];
        for (int round = 1; round <= rounds; round++) {
            double[] gradient = new double[d + 1];
            for (int i = 0; i < n; i++) {
                boolean answer = answers.get(i);
                double error =
                        (model.probability(inputs.get(i)) - (answer ? 1 : 0)) * (answer ? weightYes : weightNo) / n;
                for (int k = 0; k < d; k++) {
                    gradient[k] += error * model.standard(inputs.get(i), k);
                }
                gradient[d] += error;
            }
            for (int k = 0; k <= d; k++) {
                double g = gradient[k] + (k < d ? penalty * model.weights[k] : 0);
                first[k] = 0.9 * first[k] + 0.1 * g;
                second[k] = 0.999 * second[k] + 0.001 * g * g;
                double m = first[k] / (1 - StrictMath.pow(0.9, round));
                double v = second[k] / (1 - StrictMath.pow(0.999, round));
                model.weights[k] -= 0.03 * m / (StrictMath.sqrt(v) + 1e-8);
            }
        }
        return model;
    }

    private double standard(float[] row, int k) {
        return Math.min(6, Math.max(-6, (row[k] - mean[k]) * scale[k]));
    }

    /** The odds' logarithm. */
    public double logit(float[] row) {
        double sum = weights[weights.length - 1];
        for (int k = 0; k < row.length; k++) {
            sum += weights[k] * standard(row, k);
        }
        return sum;
    }

    /** 0–1. */
    public double probability(float[] row) {
        return 1 / (1 + StrictMath.exp(-logit(row)));
    }
}
