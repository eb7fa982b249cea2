package org.proofmark.jobs.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.jobs.JobQueue.Lease;
import org.proofmark.jobs.JobQueue.Worker;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.JobView;
import org.proofmark.kernel.TenantId;

/** A row of the table {@code job} as it was read; {@code version} guards the next change. */
record JobRow(
        TenantId tenant,
        UUID id,
        String kind,
        UUID subject,
        JobState state,
        Map<String, String> parameters,
        long done,
        long total,
        @Nullable String message,
        String startedBy,
        int attempt,
        @Nullable Long batchExecution,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int version) {
    JobView view() {
        return new JobView(
                id, kind, subject, state, parameters, done, total, message, startedBy, queuedAt, startedAt, endedAt);
    }

    Lease lease(Worker worker, int newAttempt) {
        return new Lease(
                tenant, id, kind, subject, parameters, done, total, startedBy, newAttempt, batchExecution, worker);
    }
}
