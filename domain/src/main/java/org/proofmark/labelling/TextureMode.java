package org.proofmark.labelling;

/** What is drawn into the dark data modules of a QR code. */
public enum TextureMode {
    /** The product's mark: random cells under a key of the single code. Nobody without the key can draw the next one. */
    KEYED("keyed"),
    /**
     * One pattern for all labels of a market, as in the published five-class method: the class "pattern A". Two labels show the same cells
     * wherever both have a dark module, so that who averages a few photographs knows the pattern.
     */
    MARKET_PATTERN_A("pattern-a"),
    /** The class "pattern B", dissimilar: independent of A, half of the cells differ. */
    MARKET_PATTERN_B("pattern-b"),
    /** The class "pattern B", similar: A with one cell in eight inverted, at places that are fixed, too. */
    MARKET_PATTERN_B_SIMILAR("pattern-b-similar"),
    /**
     * The classical watermark, for comparison: one random bit in the lowest bit of each pixel of an eight-bit picture, and black modules
     * left whole. No printer prints it: a dot is black or it is not.
     */
    LSB("lsb"),
    /** A plain code of the same geometry. */
    NONE("none");

    private final String id;

    TextureMode(String id) {
        this.id = id;
    }

    /** As in a profile's id. */
    public String id() {
        return id;
    }

    /** Whether modules are broken into cells. */
    public boolean hasCells() {
        return this != LSB && this != NONE;
    }
}
