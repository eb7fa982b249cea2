package org.proofmark.verification;

/** What a person who scans is shown. */
public enum Verdict {
    REAL,
    SUSPECT,
    FAKE,
    /** Only for photographs: everything else agrees, but the print cannot be judged from this picture. */
    RETAKE
}
