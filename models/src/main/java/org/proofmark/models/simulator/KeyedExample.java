package org.proofmark.models.simulator;

import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.MarkedSymbol;

/**
 * A photograph, what a verifier with the key expects to see on it, and what it is.
 *
 * @param printers the family that printed what is photographed: the forger's, where it is forged
 * @param attack what the forger did; null where nobody forged
 */
public record KeyedExample(Shot shot, MarkedSymbol expected, Kind kind, String printers, @Nullable Attack attack) {
    public enum Kind {
        GENUINE,
        COPY,
        /** A label of the brand's that carries no texture. */
        UNMARKED,
        /** A genuine label of another market: the code is there, the texture is another key's. */
        OTHER_MARKET
    }
}
