package org.proofmark.models.training;

import java.util.Arrays;
import org.proofmark.models.print.Calibration;
import org.proofmark.models.simulator.Dice;

/**
 * What odds are worth, averaged over many drawings of the labels (bagging; Breiman 1996). Where 0.99 lies in one isotonic fit hangs on one or
 * two copies with high odds; in the mean of many fits, most of which draw such a copy once, twice or not at all, it moves about half as far
 * from one set of machines to another (ADR 189).
 */
final class SteadyCalibration {
    private static final int DRAWINGS = 200;
    private static final int KNOTS = 400;
    private static final long SEED = 7;

    private SteadyCalibration() {}

    /**
     * The mean of the fits' logarithms of odds, at scores evenly apart.
     *
     * @param logits of labels that the model has not learned from; not all the same
     */
    static Calibration fitted(double[] logits, boolean[] answers) {
        double least = Arrays.stream(logits).min().orElseThrow();
        double most = Arrays.stream(logits).max().orElseThrow();
        double[] knots = new double[KNOTS];
        for (int k = 0; k < KNOTS; k++) {
            knots[k] = least + (most - least) * k / (KNOTS - 1);
        }
        Dice dice = new Dice(SEED);
        double[] odds = new double[KNOTS];
        double[] drawnLogits = new double[logits.length];
        boolean[] drawnAnswers = new boolean[logits.length];
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            for (int i = 0; i < logits.length; i++) {
                int drawn = dice.below(logits.length);
                drawnLogits[i] = logits[drawn];
                drawnAnswers[i] = answers[drawn];
            }
            Calibration one = Calibration.fitted(drawnLogits, drawnAnswers);
            for (int k = 0; k < KNOTS; k++) {
                double probability = one.probability(knots[k]);
                odds[k] += StrictMath.log(probability / (1 - probability)) / DRAWINGS;
            }
        }
        double[] probabilities = new double[KNOTS];
        double before = 0;
        for (int k = 0; k < KNOTS; k++) {
            // Rounding may let the mean of what never falls fall by a bit.
            before = Math.max(before, 1 / (1 + StrictMath.exp(-odds[k])));
            probabilities[k] = before;
        }
        return new Calibration(knots, probabilities);
    }
}
