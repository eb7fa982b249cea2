package org.proofmark.token;

/** What a slot may still do. It only ever moves downwards in this list. */
public enum SlotState {
    /** New numbers are allocated here; at most one slot of a product and market is in this state. */
    ISSUE,
    /** Rotated out: no new numbers, but those allocated are signed, printed and checked as before. */
    VERIFY_ONLY,
    /** Its key is no longer trusted: nothing is signed, and its codes still check, so that the verdict can say KEY_REVOKED. */
    REVOKED
}
