package org.proofmark.reading;

import org.jspecify.annotations.Nullable;

/**
 * A label as if it lay flat under even light: what a classifier looks at, and what a page shows as evidence. Brightness is levelled on the
 * solid cores of the modules around each place, so that 0 is this print's black and 1 is its paper; noise and gloss go beyond.
 *
 * @param grey values row by row from the symbol's top left corner, no quiet zone; {@link #side} squared, -0.5 to 1.5; not to be changed
 * @param modules a side of the symbol
 * @param modulePixels pixels a module: one for each cell that a mark of the label's profile has, 12 in most
 * @param plane from modules to the label's picture ({@link LabelCapture.Label#picture()}), refined to a fraction of a cell
 * @param agreement correlation of the picture with what was expected at the points of the refinement, -1 to 1
 * @param sharpness share of a step from black to white that lies within one cell to either side of an edge, in the poorer direction: 0.68
 *     where the edge spreads with σ of one cell, 0.38 with two
 * @param across pixels from edge to edge of the symbol in the picture that was sent, the shortest side
 * @param retake why the print cannot be judged on this picture; null where it can
 */
@SuppressWarnings("ArrayRecordComponent") // A picture, never compared.
public record RectifiedLabel(
        float[] grey,
        int modules,
        int modulePixels,
        LabelPlane plane,
        double agreement,
        double sharpness,
        double across,
        @Nullable Retake retake) {
    /** What to ask for. The first that applies, in this order. */
    public enum Retake {
        /** Come closer: too few pixels for the cells. */
        TOO_FAR,
        /** More light. */
        TOO_DARK,
        /** Tilt the label: the light is mirrored in it. */
        GLARE,
        /** Hold still, or let the camera focus. */
        BLURRED
    }

    /** Pixels a side. */
    public int side() {
        return modules * modulePixels;
    }

    /** The whole as a picture for people, 0 at black and 255 at paper white. */
    public GreyImage picture() {
        byte[] pixels = new byte[grey.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, grey[i])));
        }
        return new GreyImage(side(), side(), pixels);
    }
}
