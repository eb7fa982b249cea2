package org.proofmark.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.proofmark.batch.RunningJobs.Running;
import org.proofmark.jobs.JobQueue;
import org.proofmark.kernel.TenantId;

/** What every batch artifact needs: its job, its lease, and somebody to tell when it fails. */
public abstract class JobArtifact {
    @Inject
    @BatchProperty(name = "job")
    private String job;

    @Inject
    @BatchProperty(name = "attempt")
    private String attempt;

    @Inject
    private RunningJobs jobs;

    @Inject
    private JobQueue queue;

    protected Running running() {
        return jobs.of(job, attempt);
    }

    protected TenantId tenant() {
        return running().lease().tenant();
    }

    /** What the job works on. */
    protected UUID subject() {
        return running().lease().subject();
    }

    /** Locks the lease for the rest of the chunk's transaction, so that nobody takes the job over before the checkpoint is committed. */
    protected void insistOnLease() {
        if (!queue.stands(running().lease())) {
            throw new IllegalStateException("job " + job + " was taken over by another worker");
        }
    }

    /** Runs the work and remembers what it threw. */
    protected <T> T watched(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            // Jakarta Batch keeps no cause; whatever it was decides whether the job is tried again, and is thrown on.
            running().failed(e);
            throw e;
        }
    }
}
