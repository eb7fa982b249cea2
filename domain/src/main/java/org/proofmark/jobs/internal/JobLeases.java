package org.proofmark.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.jobs.JobMoved;
import org.proofmark.jobs.JobQueue;
import org.proofmark.jobs.JobState;

/** {@link JobQueue} on the table {@code job}. */
@ApplicationScoped
@Transactional
public class JobLeases implements JobQueue {
    private static final int LOOK_AHEAD = 8;

    @Inject
    private SqlJobs rows;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobMoved> moved;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Lease> take(Worker worker, Duration lease) {
        Instant now = now();
        for (JobRow row : rows.queued(now, LOOK_AHEAD)) {
            if (rows.take(row, worker, now, now.plus(lease))) {
                Lease taken = row.lease(worker, row.attempt() + 1);
                announce(taken, JobState.RUNNING, row.done(), null);
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void started(Lease lease, long batchExecution) {
        rows.executionStarted(lease, batchExecution);
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Standing renew(Lease lease, Duration duration, long done) {
        if (!rows.renew(lease, now().plus(duration), done)) {
            return Standing.LOST;
        }
        return rows.lockedState(lease).filter(s -> s == JobState.STOPPING).isPresent() ? Standing.STOP : Standing.GO_ON;
    }

    @Override
    public boolean stands(Lease lease) {
        return rows.lockedState(lease)
                .filter(s -> s == JobState.RUNNING || s == JobState.STOPPING)
                .isPresent();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean end(Lease lease, JobState state, long done, @Nullable String message) {
        if (!rows.end(lease, state, done, shortened(message), now(), now())) {
            return false;
        }
        announce(lease, state, done, message);
        return true;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean retry(Lease lease, Duration delay, String message) {
        if (!rows.end(lease, JobState.QUEUED, 0, shortened(message), now(), now().plus(delay))) {
            return false;
        }
        announce(lease, JobState.QUEUED, 0, message);
        return true;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Lease> recover(Worker worker) {
        List<Lease> found = new ArrayList<>();
        for (JobRow row : rows.abandoned(worker, now())) {
            Lease lost = row.lease(worker, row.attempt());
            boolean stopping = row.state() == JobState.STOPPING;
            JobState to = stopping ? JobState.STOPPED : JobState.QUEUED;
            String message = stopping ? null : "Its server went away; it goes on from its last checkpoint";
            if (rows.end(lost, to, 0, message, now(), now())) {
                announce(lost, to, row.done(), message);
                found.add(lost);
            }
        }
        return found;
    }

    private void announce(Lease lease, JobState to, long done, @Nullable String message) {
        moved.fire(new JobMoved(
                lease.tenant(), lease.job(), lease.kind(), lease.subject(), to, done, message, now(), "system"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String shortened(@Nullable String message) {
        return message == null || message.length() <= 1000 ? message : message.substring(0, 999) + "…";
    }
}
