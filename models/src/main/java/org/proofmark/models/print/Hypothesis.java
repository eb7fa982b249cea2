package org.proofmark.models.print;

import java.util.List;

/**
 * One way in which a picture of the label may have come about: printed once by some press, or printed, copied in some manner and printed
 * again. What each would look like is worked out from the expected mark; which fits best, and by how much, is the evidence.
 *
 * @param first the press of the first print
 * @param copying what was done to a scan of it; NONE for a first print
 * @param second the copier's press
 */
record Hypothesis(Inking first, Copying copying, Inking second) {
    enum Copying {
        NONE,
        /** The scan's outlines, decided by one threshold at 1,200 dpi. */
        OUTLINES,
        /** Each cell decided by its own brightness, all else redrawn. */
        CELLS,
        /** The same after sharpening, as deconvolution does. */
        SHARPENED_CELLS,
        /** The tones as scanned, left to the driver's screen. */
        TONES,
        /** The tones at one value a cell. */
        COARSE_TONES
    }

    /** In cells of 42.3 µm. */
    private static final double[] SPREADS = {0.284, 0.402, 0.52, 0.638, 0.757, 0.898, 1.064};

    private static final double THRESHOLD = 0.42;

    /** Presses whose spread is looked for first. */
    static final List<Inking> FIRST = java.util.Arrays.stream(SPREADS)
            .mapToObj(spread -> new Inking(spread, THRESHOLD))
            .toList();

    /** Other thresholds, tried with the spread that was found. */
    static final double[] THRESHOLDS = {0.37, 0.47};

    private static final Inking SHARP = new Inking(0.402, 0.45);
    private static final Inking FAIR = new Inking(0.52, 0.42);
    private static final Inking USUAL = new Inking(0.662, 0.41);
    private static final Inking POOR = new Inking(0.898, 0.40);
    private static final Inking THEIRS = new Inking(0.426, 0.45);
    private static final Inking THEIRS_WIDE = new Inking(0.662, 0.41);

    static final List<Hypothesis> COPIES = List.of(
            new Hypothesis(SHARP, Copying.OUTLINES, THEIRS),
            new Hypothesis(FAIR, Copying.OUTLINES, THEIRS),
            new Hypothesis(USUAL, Copying.OUTLINES, THEIRS),
            new Hypothesis(USUAL, Copying.OUTLINES, THEIRS_WIDE),
            new Hypothesis(POOR, Copying.OUTLINES, THEIRS),
            new Hypothesis(USUAL, Copying.CELLS, THEIRS),
            new Hypothesis(USUAL, Copying.CELLS, THEIRS_WIDE),
            new Hypothesis(USUAL, Copying.SHARPENED_CELLS, THEIRS),
            new Hypothesis(USUAL, Copying.SHARPENED_CELLS, THEIRS_WIDE),
            new Hypothesis(POOR, Copying.SHARPENED_CELLS, THEIRS_WIDE),
            new Hypothesis(FAIR, Copying.TONES, THEIRS),
            new Hypothesis(USUAL, Copying.TONES, THEIRS_WIDE),
            new Hypothesis(USUAL, Copying.COARSE_TONES, THEIRS_WIDE));

    /** The presses whose prints are copied, each once. */
    static final List<Inking> COPIED =
            COPIES.stream().map(Hypothesis::first).distinct().toList();
}
