package org.proofmark.models.network.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.print.PressComparison;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.StatisticsModel;
import org.proofmark.reading.RectifiedLabel;

/**
 * The numbers of a {@link FivePicture} whose press is known. As taken: keyed statistics, fingerprint and whether a better photograph would
 * be asked for, beside A and then beside B. As compared: both patterns' statistics, both fingerprints held against the press of their
 * pattern and what the shipped judge says of
 * either.
 */
final class PressNumbers {
    private static final int STATISTICS = KeyedStatistics.COUNT;
    private static final int TAKEN = STATISTICS + Fingerprint.COUNT + 1;

    private PressNumbers() {}

    /** Beside one pattern. */
    static float[] of(RectifiedLabel label, MarkedSymbol expected) {
        float[] numbers = Arrays.copyOf(KeyedStatistics.of(label, expected), TAKEN);
        System.arraycopy(Fingerprint.of(label, expected), 0, numbers, STATISTICS, Fingerprint.COUNT);
        numbers[TAKEN - 1] = label.retake() == null ? 1 : 0;
        return numbers;
    }

    /** Of a photograph as taken. @param pattern 0 for A, 1 for B */
    static float[] fingerprint(FivePicture taken, int pattern) {
        int from = pattern * TAKEN + STATISTICS;
        return Arrays.copyOfRange(taken.numbers(), from, from + Fingerprint.COUNT);
    }

    /** Whether the product would judge it, of a photograph as taken: beside either pattern. */
    static boolean enough(FivePicture taken) {
        return taken.read() && (taken.numbers()[TAKEN - 1] > 0 || taken.numbers()[2 * TAKEN - 1] > 0);
    }

    /**
     * A photograph held against the presses of A and of B; one that could not be read stays as it is.
     *
     * @param shipped null where the build has none: then it says nothing of either
     */
    static FivePicture beside(
            FivePicture taken,
            PressReference a,
            PressReference b,
            PressComparison comparison,
            @Nullable StatisticsModel shipped) {
        if (!taken.read()) {
            return taken;
        }
        float[] printA = fingerprint(taken, 0);
        float[] printB = fingerprint(taken, 1);
        float[] besideA = comparison.of(printA, a);
        float[] besideB = comparison.of(printB, b);
        float[] all = Arrays.copyOf(taken.numbers(), 2 * (STATISTICS + besideA.length + 1));
        System.arraycopy(taken.numbers(), TAKEN, all, STATISTICS, STATISTICS);
        System.arraycopy(besideA, 0, all, 2 * STATISTICS, besideA.length);
        System.arraycopy(besideB, 0, all, 2 * STATISTICS + besideA.length, besideB.length);
        if (shipped != null) {
            all[all.length - 2] = odds(shipped.beside(printA, a));
            all[all.length - 1] = odds(shipped.beside(printB, b));
        }
        return taken.with(all);
    }

    private static float odds(double probability) {
        return (float) StrictMath.log(probability / (1 - probability));
    }

    /** Of a photograph as compared: beside both patterns. */
    static float[] statistics(FivePicture compared) {
        return Arrays.copyOf(compared.numbers(), 2 * STATISTICS);
    }

    /** Of a photograph as compared: beside one pattern. */
    static float[] statistics(FivePicture compared, int pattern) {
        return Arrays.copyOfRange(compared.numbers(), pattern * STATISTICS, (pattern + 1) * STATISTICS);
    }

    /** Of a photograph as compared: how its fingerprint and that pattern's press compare, and its statistics beside the pattern. */
    static float[] pressed(FivePicture compared, int pattern) {
        int aspects = compared.numbers().length / 2 - STATISTICS - 1;
        float[] to = Arrays.copyOf(statistics(compared, pattern), STATISTICS + aspects);
        System.arraycopy(compared.numbers(), 2 * STATISTICS + pattern * aspects, to, STATISTICS, aspects);
        return to;
    }

    /** Of a photograph as compared: the odds' logarithm of a first print by the judge that is shipped. */
    static float shipped(FivePicture compared, int pattern) {
        return compared.numbers()[compared.numbers().length - 2 + pattern];
    }
}
