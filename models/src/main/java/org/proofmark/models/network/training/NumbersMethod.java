package org.proofmark.models.network.training;

import java.util.Arrays;
import java.util.function.Function;
import org.proofmark.models.training.Softmax;

/**
 * Multinomial logistic regression on numbers about the label laid flat.
 *
 * @param what the numbers, in words
 */
record NumbersMethod(String name, String what, Function<FivePicture, float[]> numbers) implements FiveMethod {
    private static final double PENALTY = 1e-3;

    /** Keyed statistics beside both patterns. */
    static NumbersMethod statistics(String name) {
        return new NumbersMethod(name, "keyed statistics beside both patterns", FivePicture::numbers);
    }

    /** What an error-corrected payload tells. */
    static NumbersMethod payload(String name) {
        return new NumbersMethod(name, Payload.WHAT, Payload::numbers);
    }

    @Override
    public String settings() {
        return what + ", penalty " + PENALTY;
    }

    @Override
    public Scores judged(TrainingRun run, FiveSet train, FiveSet test) {
        FiveSet usable = train.where(FivePicture::read);
        float[][] rows = usable.pictures().stream().map(numbers).toArray(float[][]::new);
        int classes = Arrays.stream(usable.actual()).max().orElseThrow() + 1;
        Softmax model = Softmax.fitted(rows, usable.actual(), classes, PENALTY);
        double[] even = new double[classes];
        Arrays.fill(even, 1.0 / classes);
        double[][] scores = test.pictures().stream()
                .map(p -> p.read() ? model.probabilities(numbers.apply(p)) : even)
                .toArray(double[][]::new);
        return new Scores(scores, Double.NaN);
    }
}
