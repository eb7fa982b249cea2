package org.proofmark.models.print;

/**
 * A regression and boosted trees on the same numbers, the mean of their odds' logarithms, and what that is worth: the one is steadier, the
 * other sees what matters only together.
 *
 * @param calibration from that mean to probabilities
 */
public record Ensemble(LogisticModel regression, BoostedTrees trees, Calibration calibration) {
    /** @throws IllegalArgumentException where the two want other numbers */
    public Ensemble {
        if (regression.inputs() != trees.inputs()) {
            throw new IllegalArgumentException(regression.inputs() + " and " + trees.inputs() + " numbers are wanted");
        }
    }

    /** Not calibrated. */
    public static double logit(LogisticModel regression, BoostedTrees trees, float[] numbers) {
        return (regression.logit(numbers) + trees.logit(numbers)) / 2;
    }

    double probability(float[] numbers) {
        return calibration.probability(logit(regression, trees, numbers));
    }
}
