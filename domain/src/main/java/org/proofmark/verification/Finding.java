package org.proofmark.verification;

/**
 * One row of the precedence that applied.
 *
 * @param code what outsiders see: the reason's name, or the rule's for {@link Reason#SCAN_RULE}
 * @param shown the verdict that this finding alone would give
 * @param note what exactly was found, in English, for staff; possibly empty
 */
public record Finding(Reason reason, String code, Verdict shown, String note) {
    public static Finding of(Reason reason, String note) {
        Verdict shown = reason.shown();
        if (shown == null) {
            throw new IllegalArgumentException(reason + " has no verdict of its own");
        }
        return new Finding(reason, reason.name(), shown, note);
    }
}
