package org.proofmark.models.network.training;

import java.util.Locale;

/**
 * How much is learned from and judged. Every figure names the sizes it came from.
 *
 * @param referenceTrain pictures of the five classes that the reference network learns from
 * @param referenceTest pictures that judge it
 * @param epochs times that it sees each
 * @param keyedTrain labels, six photographs each, that the keyed network learns from
 * @param keyedHeld further labels of the training families, for the temperature
 * @param keyedTest labels at each resolution that judge it
 * @param keyedSteps batches that it learns from
 */
public record Sizes(
        String name,
        int referenceTrain,
        int referenceTest,
        int epochs,
        int keyedTrain,
        int keyedHeld,
        int keyedTest,
        int keyedSteps) {
    /** A smoke run: it shows that all runs, its figures mean nothing. */
    static final Sizes QUICK = new Sizes("quick", 60, 40, 2, 6, 3, 2, 20);
    /** For two shared cores and a quarter of an hour. */
    static final Sizes SHORT = new Sizes("short", 800, 500, 8, 100, 25, 11, 1_000);
    /** The published sizes; 90 minutes on two idle cores. */
    static final Sizes FULL = new Sizes("full", 4_000, 1_000, 20, 900, 100, 55, 9_000);

    static Sizes named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "quick" -> QUICK;
            case "short" -> SHORT;
            case "full" -> FULL;
            default -> throw new IllegalArgumentException("sizes are quick, short or full, not " + name);
        };
    }
}
