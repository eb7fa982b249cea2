package org.proofmark.labelling;

/** A line of human-readable text beside the code. */
public enum LabelField {
    /** The product's name, at most two lines; longer names end in an ellipsis. */
    NAME,
    /** GTIN-14. */
    GTIN,
    /** The serial in groups of four characters. */
    SERIAL,
    /** Left out where the product has no lot. */
    LOT,
    /** As 2028-12-31; left out where the product does not expire. */
    EXPIRY
}
