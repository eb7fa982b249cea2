package org.proofmark.verification;

import org.jspecify.annotations.Nullable;

/**
 * What a photograph says about the print.
 *
 * @param kind calibrated class, the more probable where none is sure; NOT_APPLICABLE where nothing was judged
 * @param confidence calibrated, 0 to 1; not a raw network output. 0 where nothing was judged
 * @param sharpness of the picture, 0 to 1; below the gate nothing is judged. 0 where the label could not be laid flat
 * @param market short name of the market whose mark was seen; null unless one was
 * @param undecided why there is no decision; null where there is one, and where no code of ours was there to look at
 */
public record Watermark(
        Kind kind, double confidence, double sharpness, @Nullable String market, @Nullable Undecided undecided) {
    /** From this calibrated confidence on, a class decides; below it the picture is taken again. */
    public static final double DECIDES = 0.99;

    /** There was no picture, or no code of ours on it. */
    public static final Watermark NONE = new Watermark(Kind.NOT_APPLICABLE, 0, 0, null, null);

    /** What was seen. */
    public enum Kind {
        GENUINE,
        COPY,
        UNMARKED,
        OTHER_MARKET,
        NOT_APPLICABLE
    }

    /** Nothing was judged. */
    public static Watermark unjudged(Undecided why, double sharpness) {
        return new Watermark(Kind.NOT_APPLICABLE, 0, sharpness, null, why);
    }

    /** Whether the picture says anything, one way or the other, or should and a better one would. */
    public boolean applies() {
        return kind != Kind.NOT_APPLICABLE || isRetake();
    }

    /** Whether one side is sure enough to decide: the 0.99 rule. */
    public boolean isDecided() {
        return kind != Kind.NOT_APPLICABLE && confidence >= DECIDES;
    }

    /** Whether to ask for a better picture. */
    public boolean isRetake() {
        return undecided != null && undecided.isRetake();
    }
}
