package org.proofmark.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.proofmark.jobs.JobMoved;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.JobView;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;

/** {@link Jobs} on the table {@code job}. */
@ApplicationScoped
@Transactional
public class JobDesk implements Jobs {
    private static final Role[] WORKERS = {Role.BRAND, Role.EXPORTER, Role.COMPLIANCE};
    /** A running job tells of its progress every second or so: five looks in a row that it overtakes are no accident. */
    private static final int LOOKS = 5;

    @Inject
    private SqlJobs rows;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<JobMoved> moved;

    @Override
    public UUID enqueue(Actor actor, String kind, UUID subject, Map<String, String> parameters, long total) {
        UUID id = ids.next();
        JobRow row = new JobRow(
                actor.tenant(),
                id,
                kind,
                subject,
                JobState.QUEUED,
                parameters,
                0,
                total,
                null,
                actor.name(),
                0,
                null,
                now(),
                null,
                null,
                0);
        rows.insert(row);
        announce(actor, row, JobState.QUEUED);
        return id;
    }

    @Override
    public JobView get(Actor actor, UUID job) {
        return find(actor, job).view();
    }

    @Override
    public Optional<JobView> latest(Actor actor, String kind, UUID subject) {
        return rows.latest(actor.tenant(), kind, subject).map(JobRow::view);
    }

    @Override
    public Page<JobView> list(Actor actor, Page.Window window) {
        Page<JobRow> page = rows.list(actor.tenant(), window);
        return new Page<>(page.items().stream().map(JobRow::view).toList(), page.total());
    }

    @Override
    public void stop(Actor actor, UUID job) {
        actor.require(WORKERS);
        move(actor, job, row -> switch (row.state()) {
            case QUEUED -> JobState.STOPPED;
            case RUNNING -> JobState.STOPPING;
            case STOPPING, STOPPED -> row.state();
            default -> throw refused(row, "stopped", "queued or running");
        });
    }

    @Override
    public void restart(Actor actor, UUID job) {
        actor.require(WORKERS);
        move(actor, job, row -> {
            if (!Set.of(JobState.STOPPED, JobState.FAILED).contains(row.state())) {
                throw refused(row, "restarted", "stopped or failed");
            }
            return JobState.QUEUED;
        });
    }

    @Override
    public void cancel(Actor actor, UUID job) {
        actor.require(WORKERS);
        move(actor, job, row -> switch (row.state()) {
            case QUEUED, STOPPED, FAILED, CANCELLED -> JobState.CANCELLED;
            default -> throw refused(row, "cancelled", "queued, stopped or failed (stop a running one first)");
        });
    }

    private JobRow find(Actor actor, UUID job) {
        return rows.find(actor.tenant(), job).orElseThrow(() -> Problem.notFound("job", job.toString()));
    }

    /** A job that is claimed, or tells of its progress, between the look and the move is looked at again: nobody meant to race it. */
    private void move(Actor actor, UUID job, Function<JobRow, JobState> where) {
        for (int look = 0; look < LOOKS; look++) {
            JobRow row = find(actor, job);
            JobState to = where.apply(row);
            if (to == row.state()) {
                return;
            }
            if (rows.move(row, to, null, now())) {
                announce(actor, row, to);
                return;
            }
        }
        throw Problem.conflict(
                "job-changed",
                "The job changed meanwhile",
                "Job " + job + " moved on each time it was looked at. Read it again, then repeat.");
    }

    private void announce(Actor actor, JobRow row, JobState to) {
        moved.fire(new JobMoved(
                row.tenant(), row.id(), row.kind(), row.subject(), to, row.done(), null, now(), actor.name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuntimeException refused(JobRow row, String verb, String allowed) {
        return Problem.conflict(
                "job-state",
                "The job is not in a state that allows this",
                "Job " + row.id() + " is " + row.state() + "; only a job that is " + allowed + " can be " + verb + ".");
    }
}
