package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.proofmark.models.print.LogisticModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.ScreenSign;
import org.proofmark.models.simulator.Dice;

/** Fits what tells screens from first prints. Deterministic. */
final class ScreenTraining {
    private static final double PENALTY = 30;
    private static final int FOLDS = 5;

    /** The share of first prints that must not be taken for screens; what it costs is measured on held-out presses. */
    private static final double SPARED = 0.98;

    /** Machines of the family that a screen is held beside: whichever it claims to come from. */
    private static final int PRESSES = 6;

    private ScreenTraining() {}

    @SuppressWarnings("ArrayRecordComponent") // A row of numbers, never compared.
    private record Example(int label, float[] numbers, boolean shines) {}

    /**
     * @param prints of enrolled machines; the first prints among them are learned from
     * @param screens that show labels of the same families
     */
    static ScreenSign trained(List<Enrolled> prints, List<KeyedRow> screens) {
        List<Example> alone = new ArrayList<>();
        List<Example> beside = new ArrayList<>();
        Map<String, List<PressReference>> presses = new TreeMap<>();
        for (Enrolled print : prints) {
            if (print.judged() && print.row().genuine()) {
                KeyedRow row = print.row();
                presses.computeIfAbsent(row.printers(), family -> new ArrayList<>())
                        .add(print.press());
                alone.add(new Example(row.label(), row.numbers(), false));
                beside.add(new Example(row.label(), print.press().beside(row.numbers()), false));
            }
        }
        Dice dice = new Dice(FOLDS);
        for (KeyedRow screen : screens) {
            if (screen.read() && !screen.retake()) {
                alone.add(new Example(screen.label(), screen.numbers(), true));
                for (int i = 0; i < PRESSES; i++) {
                    PressReference press = dice.pick(presses.getOrDefault(screen.printers(), List.of()));
                    beside.add(new Example(screen.label(), press.beside(screen.numbers()), true));
                }
            }
        }
        return new ScreenSign(limited(alone), limited(beside));
    }

    private static ScreenSign.Limited limited(List<Example> examples) {
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
        return new ScreenSign.Limited(fitted(examples), sorted[(int) (SPARED * (sorted.length - 1))]);
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
