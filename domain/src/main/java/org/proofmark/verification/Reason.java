package org.proofmark.verification;

import org.jspecify.annotations.Nullable;

/** Why; the order is that of the written precedence: the first that applies decides (the table in {@code PrecedenceTest}). */
public enum Reason {
    /** Cannot be read as a code, or is one of another brand, system or host. */
    NOT_OURS("1", Verdict.FAKE),
    /** The serial's tag does not check. */
    FORGED("2", Verdict.FAKE),
    /** The tag checks, but the number was never allocated: somebody else holds the key. The public sees FORGED. */
    LEAKED_KEY("3", Verdict.FAKE),
    /** Lot or dates on the label (AI 10, 11, 17) differ from the registry. */
    ALTERED_DATA("3a", Verdict.FAKE),
    /** The caller expected another product. */
    SWAPPED("3b", Verdict.FAKE),
    COPIED("4", Verdict.FAKE),
    UNMARKED("4", Verdict.FAKE),
    WRONG_MARKET("4", Verdict.FAKE),
    BLACKLISTED("5", Verdict.FAKE),
    STOLEN("5", Verdict.FAKE),
    CONFIRMED_COUNTERFEIT("5", Verdict.FAKE),
    /** The unit was destroyed, or decommissioned as destroyed. */
    DESTROYED("5", Verdict.FAKE),
    /** The code was voided before it was used, as waste for example. */
    VOID("5", Verdict.FAKE),
    /** Decommissioned as lost. */
    LOST("5", Verdict.FAKE),
    RECALLED("6", Verdict.SUSPECT),
    QUARANTINED("6", Verdict.SUSPECT),
    EXPIRED("6", Verdict.SUSPECT),
    /** Taken out of circulation for a reason that does not speak of crime: damaged, expired, a sample. */
    DECOMMISSIONED("6", Verdict.SUSPECT),
    /** Never allocated as far as this database knows, which was restored from a backup and may have forgotten. */
    UNRECONCILED("6", Verdict.SUSPECT),
    /** The activation that the order chose has not happened yet. */
    INACTIVE("7", Verdict.SUSPECT),
    /** Dispensed a second time, or seen after dispensing where a rule forbids it. */
    ALREADY_DISPENSED("7", Verdict.SUSPECT),
    /** A rule on scans; it is shown under its own name, with the verdict that it names. */
    SCAN_RULE("8", null),
    /** The key slot was revoked after the code had been issued. */
    KEY_REVOKED("9", Verdict.SUSPECT),
    /** Everything else agrees, but the print cannot be judged from this picture. */
    RETAKE("–", Verdict.RETAKE),
    /** All evidence agrees; the print was judged and is genuine. */
    AUTHENTIC_PRINT("10", Verdict.REAL),
    /** All evidence agrees; there was no print to judge. */
    AUTHENTIC_CODE("10", Verdict.REAL);

    private final String row;
    private final @Nullable Verdict shown;

    Reason(String row, @Nullable Verdict shown) {
        this.row = row;
        this.shown = shown;
    }

    /** The row of the written precedence, for example {@code 3a}. */
    public String row() {
        return row;
    }

    /** What is shown for it; null where the rule that fired says so itself. */
    public @Nullable Verdict shown() {
        return shown;
    }

    /** What the public is told instead: whether a key leaked is nobody else's business, least of all the thief's. */
    public Reason toPublic() {
        return this == LEAKED_KEY ? FORGED : this;
    }
}
