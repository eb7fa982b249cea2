package org.proofmark.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.batch.RunningJobs.Running;
import org.proofmark.foundation.PoolThreads;
import org.proofmark.jobs.JobMoved;
import org.proofmark.jobs.JobQueue;
import org.proofmark.jobs.JobQueue.Lease;
import org.proofmark.jobs.JobQueue.Standing;
import org.proofmark.jobs.JobQueue.Worker;
import org.proofmark.jobs.JobState;

/**
 * Leases queued jobs after their commit, starts them in Jakarta Batch and lets their rows follow what becomes of them. It looks at once
 * when a job is queued or asked to stop on this node, and every second besides. A job that goes on after a stop, a failure or a crash is
 * always a new execution, which continues from the checkpoints that the job's own artifacts committed: those also survive a server that
 * was killed, after which Jakarta Batch itself would take the old execution for running for ever.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int RECOVERY_EVERY = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private JobQueue queue;

    @Inject
    private RunningJobs running;

    @Inject
    private NodeName node;

    @Inject
    @ConfigProperty(name = "proofmark.jobs.concurrency")
    private int concurrency;

    @Inject
    @ConfigProperty(name = "proofmark.jobs.lease-seconds")
    private int leaseSeconds;

    @Inject
    private Failures failures;

    private final ReentrantLock looking = new ReentrantLock();
    private @Nullable ScheduledFuture<?> timer;
    private int looks;
    private volatile boolean closing;
    private volatile long lastLookNanos = System.nanoTime();

    @PostConstruct
    void open() {
        PoolThreads.startClean(executor);
        timer = executor.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    /** Leaves the rows as they are: the next start of this node takes its jobs up again. */
    @PreDestroy
    void close() {
        closing = true;
        if (timer != null) {
            timer.cancel(false);
        }
        for (Running job : running.all()) {
            stop(job);
        }
    }

    public void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobMoved moved) {
        if (moved.to() == JobState.QUEUED || moved.to() == JobState.STOPPING) {
            lookSoon();
        }
    }

    /** Looks at the queue without waiting for the next second. */
    public void lookSoon() {
        if (!closing) {
            executor.schedule(this::look, 20, TimeUnit.MILLISECONDS);
        }
    }

    /** Seconds since the last look at the queue ended well; more than a few mean that something is wrong. */
    public long secondsSinceLook() {
        return (System.nanoTime() - lastLookNanos) / 1_000_000_000L;
    }

    private void look() {
        looking.lock();
        try {
            if (!closing) {
                lookNow();
                lastLookNanos = System.nanoTime();
            }
        } catch (RuntimeException e) {
            // The database may be away; leases run on for a while, and the next look is a second off.
            LOG.log(Level.WARNING, "The job queue could not be looked at: " + Failures.root(e));
        } finally {
            looking.unlock();
        }
    }

    private void lookNow() {
        running.all().forEach(this::attend);
        if (looks++ % RECOVERY_EVERY == 0) {
            recover();
        }
        while (running.all().size() < concurrency) {
            Optional<Lease> lease = queue.take(worker(), lease());
            if (lease.isEmpty()) {
                return;
            }
            start(lease.get());
        }
    }

    private void recover() {
        List<Lease> abandoned = queue.recover(worker());
        for (Lease lost : abandoned) {
            LOG.log(Level.INFO, "Job " + lost.job() + " (" + lost.kind() + ") was left behind; it goes on");
            Long execution = lost.lastExecution();
            if (execution != null) {
                abandon(execution);
            }
        }
    }

    private void start(Lease lease) {
        Running job = running.add(lease);
        Properties parameters = new Properties();
        lease.parameters().forEach(parameters::setProperty);
        parameters.setProperty("job", lease.job().toString());
        parameters.setProperty("attempt", Integer.toString(lease.attempt()));
        try {
            long execution = operator().start(lease.kind(), parameters);
            job.runsAs(execution);
            queue.started(lease, execution);
            LOG.log(Level.INFO, "Job " + lease.job() + " (" + lease.kind() + ") runs as execution " + execution);
        } catch (BatchRuntimeException e) {
            LOG.log(Level.ERROR, "Job " + lease.job() + " (" + lease.kind() + ") cannot be started", e);
            running.remove(job);
            queue.end(lease, JobState.FAILED, 0, "It could not be started: " + Failures.root(e));
        }
    }

    private void attend(Running job) {
        Standing standing = queue.renew(job.lease(), lease(), job.done());
        BatchStatus status = status(job);
        switch (status) {
            case COMPLETED -> end(job, JobState.COMPLETED, null);
            case STOPPED -> end(job, JobState.STOPPED, null);
            case FAILED, ABANDONED -> failed(job, standing);
            default -> {
                if (failures.isDead(job)) {
                    abandon(job.execution());
                    failed(job, standing);
                } else if (standing != Standing.GO_ON && job.sendStop()) {
                    stop(job);
                }
            }
        }
    }

    private void failed(Running job, Standing standing) {
        Throwable cause = job.failure();
        if (standing == Standing.STOP) {
            end(job, JobState.STOPPED, null);
        } else if (failures.mayPass(job)) {
            LOG.log(Level.WARNING, "Job " + job.lease().job() + " failed and is tried again", cause);
            running.remove(job);
            queue.retry(job.lease(), failures.delay(job), "Tried again after: " + Failures.root(cause));
        } else {
            LOG.log(Level.ERROR, "Job " + job.lease().job() + " failed", cause);
            end(job, JobState.FAILED, Failures.root(cause));
        }
    }

    private void end(Running job, JobState state, @Nullable String message) {
        queue.end(job.lease(), state, job.done(), message);
        running.remove(job);
    }

    private static BatchStatus status(Running job) {
        Long execution = job.execution();
        return execution == null
                ? BatchStatus.STARTING
                : operator().getJobExecution(execution).getBatchStatus();
    }

    private static void stop(Running job) {
        Long execution = job.execution();
        try {
            if (execution != null) {
                operator().stop(execution);
            }
        } catch (BatchRuntimeException e) {
            LOG.log(Level.DEBUG, "Execution " + execution + " had ended before it could be stopped", e);
        }
    }

    private static void abandon(@Nullable Long execution) {
        try {
            if (execution != null) {
                operator().abandon(execution);
            }
        } catch (BatchRuntimeException e) {
            LOG.log(Level.DEBUG, "Jakarta Batch keeps execution " + execution + " as it is", e);
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    private Worker worker() {
        return node.worker();
    }

    private Duration lease() {
        return Duration.ofSeconds(leaseSeconds);
    }
}
