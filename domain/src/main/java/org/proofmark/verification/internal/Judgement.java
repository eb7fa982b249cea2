package org.proofmark.verification.internal;

import java.util.List;
import org.proofmark.verification.Finding;
import org.proofmark.verification.Verdict;

/**
 * The outcome of the precedence.
 *
 * @param findings all rows that applied, in the table's order: the first decides; never empty
 * @param agreeing names of the evidence that was present and agreed
 */
record Judgement(List<Finding> findings, List<String> agreeing) {
    Judgement {
        findings = List.copyOf(findings);
        agreeing = List.copyOf(agreeing);
    }

    Finding decisive() {
        return findings.get(0);
    }

    Verdict shown() {
        return decisive().shown();
    }
}
