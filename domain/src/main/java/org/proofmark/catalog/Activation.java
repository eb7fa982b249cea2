package org.proofmark.catalog;

/** When a code of a SKU starts to answer REAL; before that it is SUSPECT with the reason INACTIVE. */
public enum Activation {
    /** At once, when it is issued. */
    ON_ISSUE,
    /** When the unit is commissioned: the label is on the product. */
    ON_COMMISSION,
    /** When the unit leaves the plant. */
    ON_SHIPMENT
}
