package org.proofmark.models.offline;

/**
 * What can be said of a photograph without a network. None is REAL: whether a code was ever issued, dispensed or recalled only the server
 * knows.
 */
enum PrintVerdict {
    /** The print is a first one, by the 0.99 rule. */
    PRINT_MATCHES("AUTHENTIC_PRINT"),
    PRINT_COPIED("COPIED"),
    PRINT_UNMARKED("UNMARKED"),
    PRINT_OF_OTHER_MARKET("WRONG_MARKET"),
    /** The label's own signature does not fit what the label says. */
    CODE_ALTERED("ALTERED_DATA"),
    /** Not to be judged from this picture. */
    RETAKE("RETAKE"),
    /** A code of a product or slot for which no key file is at hand, or an expired one. */
    NO_KEY("NO_KEY"),
    /** No code of the form that this system prints. */
    NOT_OURS("NOT_OURS"),
    /** No picture, a damaged one, or one that cannot be read at all. */
    UNREADABLE("UNREADABLE");

    private final String reason;

    PrintVerdict(String reason) {
        this.reason = reason;
    }

    /** The online verdict's name for it, where it has one. */
    String reason() {
        return reason;
    }
}
