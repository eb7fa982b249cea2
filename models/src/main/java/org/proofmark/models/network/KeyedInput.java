package org.proofmark.models.network;

import org.proofmark.labelling.MarkedSymbol;

/**
 * What the keyed network sees of a label: for each printed dot what was photographed, what is expected, how far both go the same way, and
 * where the mark is. Markets and keys change what is expected, not the network.
 */
public final class KeyedInput {
    /** Numbers a dot has. */
    public static final int CHANNELS = 4;

    private KeyedInput() {}

    /**
     * @param grey one value a dot without the quiet zone, 0 black to 1 white
     * @param side dots a side
     * @return row by row, channels together
     */
    public static float[] of(float[] grey, int side, MarkedSymbol expected) {
        int quiet = expected.quietDots();
        if (expected.side() - 2 * quiet != side || grey.length != side * side) {
            throw new IllegalArgumentException(
                    side + " dots a side are not " + expected.side() + " less twice " + quiet);
        }
        float[] to = new float[CHANNELS * side * side];
        for (int y = 0, at = 0; y < side; y++) {
            for (int x = 0; x < side; x++, at += CHANNELS) {
                float seen = 2 * grey[y * side + x] - 1;
                float wanted = expected.black(x + quiet, y + quiet) ? -1 : 1;
                boolean cell = expected.isCell(x + quiet, y + quiet);
                to[at] = seen;
                to[at + 1] = wanted;
                to[at + 2] = cell ? seen * wanted : 0;
                to[at + 3] = cell ? 1 : 0;
            }
        }
        return to;
    }
}
