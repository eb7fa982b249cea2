package org.proofmark.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Sql;
import org.proofmark.jobs.JobQueue.Lease;
import org.proofmark.jobs.JobQueue.Worker;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;

/** The table {@code job}. Every change is conditional on what the caller saw; false means that somebody was quicker. */
@ApplicationScoped
public class SqlJobs {
    private final Sql sql;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SqlJobs() {
        this(null);
    }

    @Inject
    public SqlJobs(Sql sql) {
        this.sql = sql;
    }

    void insert(JobRow row) {
        sql.update(
                """
                INSERT INTO job (tenant_id, id, kind, subject, state, parameters, done, total, started_by, not_before, queued_at)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)""",
                row.tenant(),
                row.id(),
                row.kind(),
                row.subject(),
                row.state(),
                Parameters.text(row.parameters()),
                row.total(),
                row.startedBy(),
                row.queuedAt(),
                row.queuedAt());
    }

    Optional<JobRow> find(TenantId tenant, UUID id) {
        return sql.one("SELECT * FROM job WHERE tenant_id = ? AND id = ?", SqlJobs::row, tenant, id);
    }

    Optional<JobRow> latest(TenantId tenant, String kind, UUID subject) {
        return sql.one(
                "SELECT * FROM job WHERE tenant_id = ? AND subject = ? AND kind = ? ORDER BY id DESC LIMIT 1",
                SqlJobs::row,
                tenant,
                subject,
                kind);
    }

    Page<JobRow> list(TenantId tenant, Page.Window window) {
        String like =
                "%" + window.search().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        String where = " FROM job WHERE tenant_id = ? AND (kind LIKE ? ESCAPE '!' OR state LIKE ? ESCAPE '!'"
                + " OR started_by LIKE ? ESCAPE '!' OR message LIKE ? ESCAPE '!')";
        List<JobRow> rows = sql.list(
                "SELECT *" + where + " ORDER BY id DESC LIMIT ? OFFSET ?",
                SqlJobs::row,
                tenant,
                like,
                like,
                like,
                like,
                window.limit(),
                window.offset());
        return new Page<>(rows, sql.number("SELECT COUNT(*)" + where, tenant, like, like, like, like));
    }

    /** Moves a job that nobody works on, or asks its worker to stop. */
    boolean move(JobRow seen, JobState to, @Nullable String message, Instant now) {
        return sql.update(
                        """
                        UPDATE job SET state = ?, message = ?, not_before = ?, ended_at = ?, version = version + 1
                        WHERE tenant_id = ? AND id = ? AND version = ?""",
                        to,
                        message,
                        now,
                        to == JobState.QUEUED || to == JobState.STOPPING ? null : now,
                        seen.tenant(),
                        seen.id(),
                        seen.version())
                == 1;
    }

    @CrossTenant("the dispatcher serves every tenant's queue, oldest first")
    List<JobRow> queued(Instant now, int limit) {
        return sql.list(
                "SELECT * FROM job WHERE state = 'QUEUED' AND not_before <= ? ORDER BY not_before, id LIMIT ?",
                SqlJobs::row,
                now,
                limit);
    }

    boolean take(JobRow seen, Worker worker, Instant now, Instant until) {
        return sql.update(
                        """
                        UPDATE job SET state = 'RUNNING', attempt = ?, lease_node = ?, lease_life = ?, lease_until = ?,
                          started_at = COALESCE(started_at, ?), ended_at = NULL, message = NULL, version = version + 1
                        WHERE tenant_id = ? AND id = ? AND version = ? AND state = 'QUEUED'""",
                        seen.attempt() + 1,
                        worker.node(),
                        worker.life(),
                        until,
                        now,
                        seen.tenant(),
                        seen.id(),
                        seen.version())
                == 1;
    }

    void executionStarted(Lease lease, long execution) {
        sql.update(
                "UPDATE job SET batch_execution_id = ? WHERE tenant_id = ? AND id = ? AND attempt = ?",
                execution,
                lease.tenant(),
                lease.job(),
                lease.attempt());
    }

    boolean renew(Lease lease, Instant until, long done) {
        return sql.update(
                        """
                        UPDATE job SET lease_until = ?, done = GREATEST(done, ?)
                        WHERE tenant_id = ? AND id = ? AND attempt = ? AND state IN ('RUNNING', 'STOPPING')""",
                        until,
                        done,
                        lease.tenant(),
                        lease.job(),
                        lease.attempt())
                == 1;
    }

    /** Locks the row until the caller's transaction ends. */
    Optional<JobState> lockedState(Lease lease) {
        return sql.one(
                "SELECT state FROM job WHERE tenant_id = ? AND id = ? AND attempt = ? FOR UPDATE",
                row -> JobState.valueOf(row.getString(1)),
                lease.tenant(),
                lease.job(),
                lease.attempt());
    }

    boolean end(Lease lease, JobState to, long done, @Nullable String message, Instant now, Instant notBefore) {
        return sql.update(
                        """
                        UPDATE job SET state = ?, done = GREATEST(done, ?), message = ?, ended_at = ?, not_before = ?,
                          lease_node = NULL, lease_life = NULL, lease_until = NULL, version = version + 1
                        WHERE tenant_id = ? AND id = ? AND attempt = ? AND state IN ('RUNNING', 'STOPPING')""",
                        to,
                        done,
                        message,
                        to == JobState.QUEUED ? null : now,
                        notBefore,
                        lease.tenant(),
                        lease.job(),
                        lease.attempt())
                == 1;
    }

    @CrossTenant("a node that died left jobs of any tenant behind")
    List<JobRow> abandoned(Worker worker, Instant now) {
        return sql.list(
                """
                SELECT * FROM job WHERE state IN ('RUNNING', 'STOPPING')
                  AND (lease_until < ? OR (lease_node = ? AND lease_life <> ?))""",
                SqlJobs::row,
                now,
                worker.node(),
                worker.life());
    }

    private static JobRow row(ResultSet row) throws SQLException {
        long execution = row.getLong("batch_execution_id");
        Long batchExecution = row.wasNull() ? null : execution;
        return new JobRow(
                new TenantId(Sql.uuid(row, "tenant_id")),
                Sql.uuid(row, "id"),
                row.getString("kind"),
                Sql.uuid(row, "subject"),
                JobState.valueOf(row.getString("state")),
                Parameters.map(row.getString("parameters")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("message"),
                row.getString("started_by"),
                row.getInt("attempt"),
                batchExecution,
                Sql.instant(row, "queued_at"),
                Sql.instantOrNull(row, "started_at"),
                Sql.instantOrNull(row, "ended_at"),
                row.getInt("version"));
    }
}
