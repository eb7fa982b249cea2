package org.proofmark.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.proofmark.jobs.JobQueue.Lease;

/** The jobs that this node works on. Batch artifacts find their lease here and report progress and failures. */
@ApplicationScoped
public class RunningJobs {
    private final Map<UUID, Running> jobs = new ConcurrentHashMap<>();

    /** One job at work. */
    public static final class Running {
        private final Lease lease;
        private final AtomicLong done = new AtomicLong();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private volatile long lastSignNanos = System.nanoTime();
        private volatile boolean stopSent;
        private volatile @Nullable Long execution;

        Running(Lease lease) {
            this.lease = lease;
        }

        public Lease lease() {
            return lease;
        }

        /** Units finished durably. */
        public long done() {
            return done.get();
        }

        /** Says where an earlier attempt had come to. */
        public void startsAt(long units) {
            done.set(units);
            sign();
        }

        /** Says that more units are finished durably. */
        public void add(long units) {
            done.addAndGet(units);
            sign();
        }

        /** A sign of life, for work that finishes no units for a while. */
        public void sign() {
            lastSignNanos = System.nanoTime();
        }

        /** Remembers the first failure; Jakarta Batch does not hand on what a partition threw. */
        public void failed(Throwable cause) {
            failure.compareAndSet(null, cause);
            sign();
        }

        @Nullable
        Throwable failure() {
            return failure.get();
        }

        long silentSeconds() {
            return (System.nanoTime() - lastSignNanos) / 1_000_000_000L;
        }

        @Nullable
        Long execution() {
            return execution;
        }

        void runsAs(long id) {
            execution = id;
        }

        /** True the first time. */
        boolean sendStop() {
            boolean first = !stopSent;
            stopSent = true;
            return first;
        }
    }

    Running add(Lease lease) {
        Running running = new Running(lease);
        jobs.put(lease.job(), running);
        return running;
    }

    void remove(Running running) {
        jobs.remove(running.lease.job(), running);
    }

    Collection<Running> all() {
        return List.copyOf(jobs.values());
    }

    /**
     * The job of that id at that attempt.
     *
     * @throws IllegalStateException if this node does not work on it (any more): the artifact must give up
     */
    public Running of(String job, String attempt) {
        Running running = jobs.get(UUID.fromString(job));
        if (running == null || running.lease.attempt() != Integer.parseInt(attempt)) {
            throw new IllegalStateException(
                    "attempt " + attempt + " of job " + job + " is not this node's work any more");
        }
        return running;
    }
}
