package org.proofmark.ear.architecture.trespassers.batch_only_in_batch.catalog;

import jakarta.batch.operations.JobOperator;

/** Breaks the rule. */
public final class Trespasser {
    String look(JobOperator at) {
        return at.toString();
    }
}
