package org.proofmark.serialization;

/** How the codes of an order reach whoever prints them. */
public enum Deliver {
    /** The batch job {@code issue-codes} writes the signed file and its manifest, and keeps them. */
    FILE,
    /** Nothing is written: the order is complete at once and its codes are computed while they are read. */
    NONE
}
