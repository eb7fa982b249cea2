package org.proofmark.ear.architecture.trespassers.batch_only_in_batch.batch;

import jakarta.batch.operations.JobOperator;

/** Does the like where it is allowed. */
public final class Resident {
    String look(JobOperator at) {
        return at.toString();
    }
}
