package org.proofmark.ear.fraud;

/** What a check says to who holds the product. */
public enum Outcome {
    /** Goes for genuine: where it is a fraud, the fraud succeeded. */
    ACCEPTED,
    /** Called fake. */
    REFUSED,
    /** Another photograph is asked for, or none could be read. */
    ASKED
}
