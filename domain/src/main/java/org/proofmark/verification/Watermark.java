package org.proofmark.verification;

import org.jspecify.annotations.Nullable;

/**
 * What a photograph says about the print.
 *
 * @param kind calibrated class; NOT_APPLICABLE where the label carries no mark or nothing here can judge it
 * @param confidence calibrated, 0 to 1; not a raw network output
 * @param sharpness of the picture, 0 to 1; below the gate nothing is judged
 * @param market short name of the market whose mark was seen; null unless one was
 */
public record Watermark(Kind kind, double confidence, double sharpness, @Nullable String market) {
    public static final Watermark NONE = new Watermark(Kind.NOT_APPLICABLE, 0, 0, null);

    /** From this calibrated confidence on, a class decides; below it the picture is taken again. */
    public static final double DECIDES = 0.99;

    /** What was seen. */
    public enum Kind {
        GENUINE,
        COPY,
        UNMARKED,
        OTHER_MARKET,
        NOT_APPLICABLE
    }

    /** Whether the picture says anything, one way or the other. */
    public boolean applies() {
        return kind != Kind.NOT_APPLICABLE;
    }

    public boolean isDecided() {
        return applies() && confidence >= DECIDES;
    }
}
