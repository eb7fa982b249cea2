package org.proofmark.reading;

import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.reading.internal.Expectation;
import org.proofmark.reading.internal.Rectification;

/**
 * Lays a label flat: the place of every printed dot is refined against what should be printed there, then the symbol is drawn to a fixed
 * size and levelled. Deterministic; safe for many threads.
 */
public final class LabelRectifier {
    private LabelRectifier() {}

    /** Against the code alone, for labels without a mark or where the key is not at hand; 12 pixels a module. */
    public static RectifiedLabel rectify(LabelCapture.Label label) {
        return Rectification.of(label, Expectation.of(label.modules()));
    }

    /**
     * Against the code and its mark.
     *
     * @param expected of {@link LabelCapture.Label#modules()}: another size is an {@link IllegalArgumentException}
     */
    public static RectifiedLabel rectify(LabelCapture.Label label, MarkedSymbol expected) {
        return Rectification.of(label, Expectation.of(expected));
    }

    /**
     * What a perfect print of the symbol looks like, in the geometry of {@link RectifiedLabel}: a value for each cell from 0 (black) to 1
     * (white), row by row without the quiet zone.
     */
    public static float[] expected(MarkedSymbol symbol) {
        return Expectation.of(symbol).cells();
    }
}
