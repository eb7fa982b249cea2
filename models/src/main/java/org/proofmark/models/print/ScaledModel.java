package org.proofmark.models.print;

/**
 * A regression and what its odds are worth.
 *
 * @param calibration from the regression's odds to probabilities
 */
public record ScaledModel(LogisticModel regression, Calibration calibration) {
    double probability(float[] numbers) {
        return calibration.probability(regression.logit(numbers));
    }
}
