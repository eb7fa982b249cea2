package org.proofmark.models.simulator;

import org.proofmark.labelling.MarkedSymbol;

/** Guesses whether a dot was inked from the 10 × 10 samples of a scan around it: logistic regression, or one hidden layer before it. */
final class DotGuess {
    /** Samples a side, two a dot: five dots, 212 µm at 600 dpi [assumed]. */
    static final int WINDOW = 10;

    static final int INPUTS = WINDOW * WINDOW;

    private final int hidden;
    /** Row by row: {@link #INPUTS} weights and a bias for each hidden unit, or for the only output. */
    private final float[] first;

    private final float[] second;
    private final float[] felt;

    /** Weights begin at chance, with standard deviations of 0.1 and 0.3 [assumed]; of a regression at 0. @param hidden units; 0 for none */
    DotGuess(int hidden, Dice dice) {
        this.hidden = hidden;
        this.first = new float[Math.max(1, hidden) * (INPUTS + 1)];
        this.second = new float[hidden + 1];
        this.felt = new float[hidden];
        for (int i = 0; i < first.length && hidden > 0; i++) {
            first[i] = (float) (0.1 * dice.gauss());
        }
        for (int i = 0; i < hidden; i++) {
            second[i] = (float) (0.3 * dice.gauss());
        }
    }

    /** The samples around a dot, less half ink; false where the window leaves the scan. */
    static boolean window(Plane ink, int x, int y, float[] to) {
        int left = 2 * x - 4;
        int top = 2 * y - 4;
        if (left < 0 || top < 0 || left + WINDOW > ink.width() || top + WINDOW > ink.height()) {
            return false;
        }
        for (int j = 0; j < WINDOW; j++) {
            for (int i = 0; i < WINDOW; i++) {
                to[j * WINDOW + i] = ink.values()[(top + j) * ink.width() + left + i] - 0.5f;
            }
        }
        return true;
    }

    /** The odds' logarithm that the dot is inked. */
    float logit(float[] inputs) {
        if (hidden == 0) {
            return dot(inputs, 0);
        }
        float sum = second[hidden];
        for (int k = 0; k < hidden; k++) {
            float z = dot(inputs, k);
            felt[k] = z / (1 + Math.abs(z));
            sum += second[k] * felt[k];
        }
        return sum;
    }

    private float dot(float[] inputs, int unit) {
        int from = unit * (INPUTS + 1);
        float sum = first[from + INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            sum += first[from + i] * inputs[i];
        }
        return sum;
    }

    /** One step of stochastic gradient descent on the log loss. */
    void learn(float[] inputs, boolean inked, float rate) {
        float error = (float) (1 / (1 + StrictMath.exp(-logit(inputs)))) - (inked ? 1 : 0);
        if (hidden == 0) {
            step(inputs, 0, rate * error);
            return;
        }
        for (int k = 0; k < hidden; k++) {
            // The softsign's slope is the square of 1 − |value|.
            float slope = (1 - Math.abs(felt[k])) * (1 - Math.abs(felt[k]));
            float back = error * second[k] * slope;
            second[k] -= rate * error * felt[k];
            step(inputs, k, rate * back);
        }
        second[hidden] -= rate * error;
    }

    private void step(float[] inputs, int unit, float by) {
        int from = unit * (INPUTS + 1);
        for (int i = 0; i < INPUTS; i++) {
            first[from + i] -= by * inputs[i];
        }
        first[from + INPUTS] -= by;
    }

    /** The guess for each cell of a label. */
    Plane dots(Plane ink, MarkedSymbol symbol) {
        int side = symbol.side();
        Plane guesses = new Plane(side, side);
        float[] inputs = new float[INPUTS];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (symbol.isCell(x, y) && window(ink, x, y, inputs)) {
                    guesses.values()[y * side + x] = logit(inputs);
                }
            }
        }
        return guesses;
    }
}
