package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofmark.models.print.BoostedTrees;
import org.proofmark.models.print.Calibration;
import org.proofmark.models.print.Ensemble;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.LogisticModel;
import org.proofmark.models.print.PressComparison;
import org.proofmark.models.print.ResolvedCalibration;
import org.proofmark.models.print.ScaledModel;
import org.proofmark.models.print.ScreenSign;
import org.proofmark.models.print.StatisticsModel;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.verification.Watermark;

/** Fits the statistics' model, and calibrates it on labels that the calibrated fit has not seen. Deterministic. */
final class StatisticsTraining {
    private static final double PENALTY = 3;
    /** Of the differences from a press, chosen with machines left out. */
    private static final double PRESS_PENALTY = 3;

    private static final int FOLDS = 7;

    /** The share of first prints beside their press that must not be taken for displays. */
    private static final double SPARED = 0.999;

    private StatisticsTraining() {}

    /**
     * @param rows of the training split
     * @param enrolled of the training split: what is learned of presses that are known
     */
    static StatisticsModel trained(String name, List<KeyedRow> rows, List<Enrolled> enrolled) {
        List<KeyedRow> read = rows.stream().filter(KeyedRow::read).toList();
        Map<Watermark.Kind, LogisticModel> otherwise = new EnumMap<>(Watermark.Kind.class);
        List<KeyedRow> others = read.stream().filter(row -> !row.genuine()).toList();
        for (KeyedExample.Kind kind : KeyedExample.Kind.values()) {
            if (kind != KeyedExample.Kind.GENUINE) {
                List<Example> examples = others.stream()
                        .map(row -> new Example(row, row.numbers(), row.kind() == kind))
                        .toList();
                otherwise.put(Watermark.Kind.valueOf(kind.name()), fitted(examples, PENALTY));
            }
        }
        List<Example> alone = read.stream()
                .map(row -> new Example(row, row.numbers(), row.genuine()))
                .toList();
        PressComparison comparison = PressComparison.fitted(firstPrints(enrolled));
        // What the product would not judge teaches nothing that it needs.
        List<Example> beside = enrolled.stream()
                .filter(one -> one.judged() && !one.shown())
                .map(one -> new Example(
                        one.row(),
                        comparison.of(one.row().numbers(), one.press()),
                        one.row().genuine()))
                .toList();
        ScreenSign.Limited displays = ScreenTraining.limited(
                enrolled.stream()
                        .filter(one -> one.judged() && (one.shown() || one.row().genuine()))
                        .map(one -> new ScreenTraining.Example(
                                one.row().label(), comparison.of(one.row().numbers(), one.press()), one.shown()))
                        .toList(),
                SPARED);
        return new StatisticsModel(name, scaled(alone, PENALTY), comparison, ensemble(beside), displays, otherwise);
    }

    /** Of each machine all that the product would judge. Sets number their machines alike, so one is known by what enrolled it. */
    private static List<List<float[]>> firstPrints(List<Enrolled> enrolled) {
        Map<String, List<float[]>> machines = new LinkedHashMap<>();
        for (Enrolled one : enrolled) {
            List<float[]> samples = one.press().samples();
            List<float[]> prints =
                    machines.computeIfAbsent(Arrays.toString(samples.get(0)), machine -> new ArrayList<>(samples));
            if (one.row().genuine() && one.judged()) {
                prints.add(one.row().numbers());
            }
        }
        return List.copyOf(machines.values());
    }

    /** What is learned from one photograph. */
    @SuppressWarnings("ArrayRecordComponent") // A row of numbers, never compared.
    private record Example(KeyedRow row, float[] numbers, boolean answer) {}

    private static LogisticModel fitted(List<Example> examples, double penalty) {
        return LogisticModel.fitted(rows(examples), answers(examples), penalty);
    }

    /**
     * Calibrated on labels that the calibrated fit has not learned from, nor from others of the same machine: each label draws a printer
     * of its own. What the product would not judge is left out.
     *
     * <p>Leaving whole families out was tried: without the sharpest press a fit takes its copies for first prints, and the calibration
     * then lets nothing pass at 0.99, on presses that were never as sharp.
     */
    private static ScaledModel scaled(List<Example> examples, double penalty) {
        List<LogisticModel> models = folds(examples, some -> fitted(some, penalty));
        return new ScaledModel(models.get(FOLDS), calibrated(examples, (fold, numbers) -> models.get(fold)
                .logit(numbers)));
    }

    private static Ensemble ensemble(List<Example> examples) {
        List<LogisticModel> regressions = folds(examples, some -> fitted(some, PRESS_PENALTY));
        List<BoostedTrees> trees =
                folds(examples, some -> BoostedTrees.fitted(rows(some), answers(some), BoostedTrees.Settings.USUAL));
        Odds odds = (fold, numbers) -> Ensemble.logit(regressions.get(fold), trees.get(fold), numbers);
        Map<Boolean, List<Example>> coarse = examples.stream()
                .collect(Collectors.partitioningBy(example -> ResolvedCalibration.coarse(
                        Fingerprint.pixelsPerCell(example.row().numbers()))));
        return new Ensemble(
                regressions.get(FOLDS),
                trees.get(FOLDS),
                new ResolvedCalibration(
                        calibrated(Objects.requireNonNull(coarse.get(true)), odds),
                        calibrated(Objects.requireNonNull(coarse.get(false)), odds)));
    }

    /** One for each fold, of what is not in it, and one of all. */
    private static <T> List<T> folds(List<Example> examples, Function<List<Example>, T> fit) {
        return IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(held -> fit.apply(examples.stream()
                        .filter(example -> held == FOLDS || example.row().label() % FOLDS != held)
                        .toList()))
                .toList();
    }

    /** What the odds are worth that a fold's model gives to the fold. */
    private interface Odds {
        double of(int fold, float[] numbers);
    }

    private static Calibration calibrated(List<Example> examples, Odds odds) {
        List<Example> judged =
                examples.stream().filter(example -> !example.row().retake()).toList();
        double[] logits = judged.stream()
                .mapToDouble(example -> odds.of(example.row().label() % FOLDS, example.numbers()))
                .toArray();
        return SteadyCalibration.fitted(logits, answers(judged));
    }

    private static List<float[]> rows(List<Example> examples) {
        return examples.stream().map(Example::numbers).toList();
    }

    private static boolean[] answers(List<Example> examples) {
        boolean[] answers = new boolean[examples.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = examples.get(i).answer();
        }
        return answers;
    }
}
