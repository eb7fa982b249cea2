package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.proofmark.models.print.LogisticModel;
import org.proofmark.models.print.ScreenSign;

/** Fits what tells screens from first prints. Deterministic. */
final class ScreenTraining {
    private static final double PENALTY = 30;
    private static final int FOLDS = 5;

    /** The share of first prints that must not be taken for screens; what it costs is measured on held-out presses. */
    private static final double SPARED = 0.98;

    private ScreenTraining() {}

    @SuppressWarnings("ArrayRecordComponent") // A row of numbers, never compared.
    record Example(int label, float[] numbers, boolean shines) {}

    /**
     * @param prints the first prints among them are learned from
     * @param screens that show labels of the same families
     */
    static ScreenSign trained(List<KeyedRow> prints, List<KeyedRow> screens) {
        List<Example> examples = new ArrayList<>();
        for (KeyedRow print : prints) {
            if (print.genuine() && print.read() && !print.retake()) {
                examples.add(new Example(print.label(), print.numbers(), false));
            }
        }
        for (KeyedRow screen : screens) {
            if (screen.read() && !screen.retake()) {
                examples.add(new Example(screen.label(), screen.numbers(), true));
            }
        }
        return new ScreenSign(limited(examples, SPARED));
    }

    /** @param spared share of what does not shine that stays below the limit, of examples that were not learned from */
    static ScreenSign.Limited limited(List<Example> examples, double spared) {
        List<Double> odds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            LogisticModel model = fitted(examples.stream()
                    .filter(example -> example.label() % FOLDS != held)
                    .toList());
            for (Example example : examples) {
                if (!example.shines() && example.label() % FOLDS == held) {
                    odds.add(model.logit(example.numbers()));
                }
            }
        }
        double[] sorted =
                odds.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
        return new ScreenSign.Limited(fitted(examples), sorted[(int) (spared * (sorted.length - 1))]);
    }

    private static LogisticModel fitted(List<Example> examples) {
        boolean[] answers = new boolean[examples.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = examples.get(i).shines();
        }
        Function<Example, float[]> numbers = Example::numbers;
        return LogisticModel.fitted(examples.stream().map(numbers).toList(), answers, PENALTY);
    }
}
