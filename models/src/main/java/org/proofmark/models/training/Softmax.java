package org.proofmark.models.training;

/**
 * Multinomial logistic regression on standardised inputs with a quadratic penalty: little to learn from needs a simple model and a strong
 * prior. Every class weighs the same, however many photographs it has. Deterministic.
 */
public final class Softmax {
    private static final int ROUNDS = 400;
    /** Standardised inputs beyond this many deviations count as this many. */
    private static final float FARTHEST = 4;

    private final int classes;
    private final float[] mean;
    private final float[] scale;
    private final double[][] weights;

    private Softmax(int classes, float[] mean, float[] scale) {
        this.classes = classes;
        this.mean = mean;
        this.scale = scale;
        this.weights = new double[classes][mean.length + 1];
    }

    /**
     * Fits by steepest descent with momentum (Nesterov 1983) on the whole set.
     *
     * @param penalty of the weights' squares, against the mean loss of an example
     */
    public static Softmax fitted(float[][] inputs, int[] actual, int classes, double penalty) {
        int d = inputs[0].length;
        Softmax model = new Softmax(classes, new float[d], new float[d]);
        model.standardise(inputs);
        float[][] rows = new float[inputs.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = model.standard(inputs[i]);
        }
        double[] share = new double[classes];
        for (int k : actual) {
            share[k]++;
        }
        double steepest = 0;
        for (float[] row : rows) {
            double squares = 1;
            for (float value : row) {
                squares += value * value;
            }
            steepest += squares / rows.length;
        }
        // The curvature of the loss is at most half the mean square of an example; each class weighs the same.
        double step = 1 / (0.5 * steepest + penalty);
        double[][] before = new double[classes][d + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double momentum = round / (round + 3.0);
            double[][] ahead = new double[classes][d + 1];
            for (int k = 0; k < classes; k++) {
                for (int j = 0; j <= d; j++) {
                    ahead[k][j] = model.weights[k][j] + momentum * (model.weights[k][j] - before[k][j]);
                }
            }
            double[][] gradient = model.gradient(ahead, rows, actual, share, penalty);
            for (int k = 0; k < classes; k++) {
                System.arraycopy(model.weights[k], 0, before[k], 0, d + 1);
                for (int j = 0; j <= d; j++) {
                    model.weights[k][j] = ahead[k][j] - step * gradient[k][j];
                }
            }
        }
        return model;
    }

    private double[][] gradient(double[][] at, float[][] rows, int[] actual, double[] share, double penalty) {
        int d = mean.length;
        double[][] gradient = new double[classes][d + 1];
        for (int i = 0; i < rows.length; i++) {
            double[] p = probabilities(at, rows[i]);
            double weight = 1 / (classes * share[actual[i]]);
            for (int k = 0; k < classes; k++) {
                double error = weight * (p[k] - (actual[i] == k ? 1 : 0));
                double[] g = gradient[k];
                for (int j = 0; j < d; j++) {
                    g[j] += error * rows[i][j];
                }
                g[d] += error;
            }
        }
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < d; j++) {
                gradient[k][j] += penalty * at[k][j];
            }
        }
        return gradient;
    }

    private void standardise(float[][] inputs) {
        int d = mean.length;
        for (int j = 0; j < d; j++) {
            double sum = 0;
            double squares = 0;
            for (float[] row : inputs) {
                sum += row[j];
                squares += (double) row[j] * row[j];
            }
            double middle = sum / inputs.length;
            mean[j] = (float) middle;
            double variance = Math.max(0, squares / inputs.length - middle * middle);
            // What never varied says nothing.
            scale[j] = variance < 1e-10 ? 0 : (float) (1 / Math.sqrt(variance));
        }
    }

    private float[] standard(float[] row) {
        float[] standard = new float[row.length];
        for (int j = 0; j < row.length; j++) {
            standard[j] = Math.max(-FARTHEST, Math.min(FARTHEST, (row[j] - mean[j]) * scale[j]));
        }
        return standard;
    }

    private double[] probabilities(double[][] at, float[] standard) {
        double[] p = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            double sum = at[k][standard.length];
            for (int j = 0; j < standard.length; j++) {
                sum += at[k][j] * standard[j];
            }
            p[k] = sum;
            most = Math.max(most, sum);
        }
        double all = 0;
        for (int k = 0; k < classes; k++) {
            p[k] = Math.exp(p[k] - most);
            all += p[k];
        }
        for (int k = 0; k < classes; k++) {
            p[k] /= all;
        }
        return p;
    }

    /** Of each class; they add up to one. */
    public double[] probabilities(float[] row) {
        return probabilities(weights, standard(row));
    }
}
