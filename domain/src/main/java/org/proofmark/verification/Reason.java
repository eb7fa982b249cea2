package org.proofmark.verification;

/** Why; the order is that of the written precedence (the table in the documentation and in {@code PrecedenceTest}). */
public enum Reason {
    NOT_OURS,
    FORGED,
    LEAKED_KEY,
    ALTERED_DATA,
    SWAPPED,
    COPIED,
    UNMARKED,
    WRONG_MARKET,
    BLACKLISTED,
    STOLEN,
    CONFIRMED_COUNTERFEIT,
    DESTROYED,
    VOID,
    LOST,
    RECALLED,
    QUARANTINED,
    EXPIRED,
    DECOMMISSIONED,
    UNRECONCILED,
    INACTIVE,
    ALREADY_DISPENSED,
    SCAN_RULE,
    KEY_REVOKED,
    AUTHENTIC_CODE,
    AUTHENTIC_PRINT
}
