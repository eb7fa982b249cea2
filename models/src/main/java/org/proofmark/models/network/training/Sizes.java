package org.proofmark.models.network.training;

import java.util.Locale;

/**
 * How much is learned from and judged. Every figure names the sizes it came from.
 *
 * @param fiveTrain photographs of the five classes that the methods learn from
 * @param fiveTest photographs that judge them
 * @param similarTrain the same with similar patterns
 * @param similarTest the same with similar patterns
 * @param epochs times that a network sees each
 * @param realBeside simulated photographs that a judge of real ones learns from
 * @param keyedTrain labels, six photographs each, that the keyed network learns from
 * @param keyedHeld further labels of the training families, for the temperature
 * @param keyedTest labels at each resolution that judge it
 * @param keyedSteps batches that it learns from
 * @param pressTrain machines whose photographs of the five classes are learned from beside their enrolment
 * @param pressEach photographs of each class of each of them
 * @param pressTest machines that judge it, two photographs of each class
 * @param pressEpochs times that a network sees each of those photographs
 */
public record Sizes(
        String name,
        int fiveTrain,
        int fiveTest,
        int similarTrain,
        int similarTest,
        int epochs,
        int realBeside,
        int keyedTrain,
        int keyedHeld,
        int keyedTest,
        int keyedSteps,
        int pressTrain,
        int pressEach,
        int pressTest,
        int pressEpochs) {
    /** A smoke run: it shows that all runs, its figures mean nothing. */
    static final Sizes QUICK = new Sizes("quick", 60, 40, 40, 20, 1, 12, 6, 3, 2, 20, 4, 1, 2, 1);
    /** For two shared cores: an hour, and another for the five classes beside the press. */
    static final Sizes SHORT = new Sizes("short", 800, 1_000, 300, 300, 8, 200, 100, 25, 11, 1_000, 64, 4, 200, 20);
    /** The published sizes and epochs, and more to judge by. */
    static final Sizes FULL =
            new Sizes("full", 4_000, 2_000, 2_000, 2_000, 50, 400, 900, 100, 55, 9_000, 400, 4, 200, 50);

    /** The same where networks see each photograph so many times. */
    Sizes lasting(int times) {
        return new Sizes(
                name,
                fiveTrain,
                fiveTest,
                similarTrain,
                similarTest,
                times,
                realBeside,
                keyedTrain,
                keyedHeld,
                keyedTest,
                keyedSteps,
                pressTrain,
                pressEach,
                pressTest,
                pressEpochs);
    }

    static Sizes named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "quick" -> QUICK;
            case "short" -> SHORT;
            case "full" -> FULL;
            default -> throw new IllegalArgumentException("sizes are quick, short or full, not " + name);
        };
    }
}
