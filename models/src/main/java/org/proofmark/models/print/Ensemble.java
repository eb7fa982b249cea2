package org.proofmark.models.print;

/**
 * A regression and boosted trees on the same numbers, a mean of their odds' logarithms, and what that is worth: the one is steadier with
 * cameras that nobody learned from, the other sees what matters only together.
 *
 * @param calibration from that mean to probabilities
 */
public record Ensemble(LogisticModel regression, BoostedTrees trees, ResolvedCalibration calibration) {
    /** The trees' share of the mean; chosen with machines left out (ADR 192). */
    private static final double TREES = 0.3;

    /** @throws IllegalArgumentException where the two want other numbers */
    public Ensemble {
        if (regression.inputs() != trees.inputs()) {
            throw new IllegalArgumentException(regression.inputs() + " and " + trees.inputs() + " numbers are wanted");
        }
    }

    /** Not calibrated. */
    public static double logit(LogisticModel regression, BoostedTrees trees, float[] numbers) {
        return (1 - TREES) * regression.logit(numbers) + TREES * trees.logit(numbers);
    }

    /** Not calibrated. */
    double logit(float[] numbers) {
        return logit(regression, trees, numbers);
    }

    /** @param pixelsPerCell of the photograph */
    double probability(float[] numbers, double pixelsPerCell) {
        return calibration.probability(logit(numbers), pixelsPerCell);
    }
}
