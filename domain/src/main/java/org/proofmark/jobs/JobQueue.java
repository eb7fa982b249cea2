package org.proofmark.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;

/**
 * The dispatcher's side of long work. A worker holds a lease that it must renew; whoever lost it finds out at its next checkpoint and
 * must give up, since another node may have taken the job over.
 */
public interface JobQueue {
    /** Takes the oldest queued job of any tenant, if there is one. */
    Optional<Lease> take(Worker worker, Duration lease);

    /** Remembers the Jakarta Batch execution that runs the job. */
    void started(Lease lease, long batchExecution);

    /** Renews the lease and records progress. Never goes back: a smaller {@code done} than recorded is not recorded. */
    Standing renew(Lease lease, Duration duration, long done);

    /**
     * Whether the lease still stands, asked inside the transaction of a checkpoint: it locks the row, so that nobody takes the job over
     * before the checkpoint is committed.
     */
    boolean stands(Lease lease);

    /**
     * Ends the worker's part.
     *
     * @param state STOPPED, FAILED or COMPLETED
     * @return false if the lease was lost; nothing is recorded then
     */
    boolean end(Lease lease, JobState state, long done, @Nullable String message);

    /** Puts the job back into the queue after a failure that may pass, to be taken no earlier than the delay from now. */
    boolean retry(Lease lease, Duration delay, String message);

    /**
     * Requeues jobs that nobody works on any more: leases that ran out, and leases of an earlier life of this worker's node.
     *
     * @return what was abandoned, with the last execution that Jakarta Batch may still believe to be running
     */
    List<Lease> recover(Worker worker);

    /**
     * Who works.
     *
     * @param node the same after a restart
     * @param life new at every start of the node
     */
    record Worker(String node, String life) {}

    /** What the worker should do next. */
    enum Standing {
        GO_ON,
        STOP,
        LOST
    }

    /**
     * The right to work on a job.
     *
     * @param attempt counts the leases of the job from 1
     * @param lastExecution the Jakarta Batch execution of the attempt before, null if there was none
     */
    record Lease(
            TenantId tenant,
            UUID job,
            String kind,
            UUID subject,
            Map<String, String> parameters,
            long done,
            long total,
            String startedBy,
            int attempt,
            @Nullable Long lastExecution,
            Worker worker) {
        public Lease {
            parameters = Map.copyOf(parameters);
        }
    }
}
