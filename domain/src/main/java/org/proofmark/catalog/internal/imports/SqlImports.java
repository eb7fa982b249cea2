package org.proofmark.catalog.internal.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportReport.State;
import org.proofmark.catalog.ImportRequest;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

/** What is remembered of each file, in the caller's transaction where there is one. */
@ApplicationScoped
@Transactional
public class SqlImports {
    private static final String COLUMNS = "id, kind, file_name, dry_run, keep_partial, state, total_rows, checked_rows,"
            + " accepted, rejected, faults, created_at, created_by, created_by_id, ended_at";

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** A remembered file and who sent it. */
    public record Kept(ImportReport report, UUID createdById) {}

    public void create(Actor actor, UUID id, ImportRequest request, byte[] sha256, int rows) {
        write(
                "INSERT INTO master_import (tenant_id, id, kind, file_name, sha256, dry_run, keep_partial, state, total_rows,"
                        + " created_at, created_by, created_by_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Uuids.bytes(actor.tenant().value()),
                Uuids.bytes(id),
                request.kind(),
                request.fileName().length() > 200 ? request.fileName().substring(0, 200) : request.fileName(),
                sha256,
                request.dryRun(),
                request.partial(),
                State.QUEUED.name(),
                rows,
                now(),
                actor.name(),
                Uuids.bytes(actor.subject()));
    }

    /** Adds what a chunk or a whole pass found; faults beyond the first thousand are only counted. */
    public void record(TenantId tenant, UUID id, int checked, Pass found) {
        int place = lockedFaults(tenant, id);
        write(
                "UPDATE master_import SET checked_rows = checked_rows + ?, accepted = accepted + ?,"
                        + " rejected = rejected + ?, faults = faults + ? WHERE tenant_id = ? AND id = ?",
                checked,
                found.accepted(),
                found.rejected(),
                found.faultCount(),
                Uuids.bytes(tenant.value()),
                Uuids.bytes(id));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO import_fault (tenant_id, import_id, place, line,"
                                + " column_name, value, problem) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            boolean any = false;
            for (Problem.Fault fault : found.faults()) {
                if (place >= Pass.MAX_FAULTS) {
                    break;
                }
                insert.setBytes(1, Uuids.bytes(tenant.value()));
                insert.setBytes(2, Uuids.bytes(id));
                insert.setInt(3, place++);
                insert.setObject(4, fault.row());
                insert.setString(5, cut(fault.field(), 100));
                insert.setString(6, fault.value());
                insert.setString(7, cut(fault.problem(), 500));
                insert.addBatch();
                any = true;
            }
            if (any) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private int lockedFaults(TenantId tenant, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "SELECT faults FROM master_import WHERE tenant_id = ? AND id = ? FOR UPDATE")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            read.setBytes(2, Uuids.bytes(id));
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Moves an import on, once: false if it was in another state. */
    public boolean move(TenantId tenant, UUID id, State from, State to) {
        return write(
                        "UPDATE master_import SET state = ?, ended_at = ? WHERE tenant_id = ? AND id = ? AND state = ?",
                        to.name(),
                        now(),
                        Uuids.bytes(tenant.value()),
                        Uuids.bytes(id),
                        from.name())
                == 1;
    }

    public Optional<Kept> find(TenantId tenant, UUID id) {
        List<Kept> found = read(
                "SELECT " + COLUMNS + " FROM master_import WHERE tenant_id = ? AND id = ?",
                faults(tenant, id),
                Uuids.bytes(tenant.value()),
                Uuids.bytes(id));
        return found.stream().findFirst();
    }

    public Page<ImportReport> list(TenantId tenant, Page.Window window) {
        String like =
                "%" + window.search().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        String where =
                " FROM master_import WHERE tenant_id = ? AND (file_name LIKE ? ESCAPE '!' OR kind LIKE ? ESCAPE '!')";
        List<Kept> found = read(
                "SELECT " + COLUMNS + where + " ORDER BY id DESC LIMIT ? OFFSET ?",
                List.of(),
                Uuids.bytes(tenant.value()),
                like,
                like,
                window.limit(),
                window.offset());
        return new Page<>(found.stream().map(Kept::report).toList(), count("SELECT COUNT(*)" + where, tenant, like));
    }

    private long count(String sql, TenantId tenant, String like) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(sql)) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            read.setString(2, like);
            read.setString(3, like);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<Problem.Fault> faults(TenantId tenant, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("SELECT line, column_name, value, problem FROM import_fault"
                                + " WHERE tenant_id = ? AND import_id = ? ORDER BY place")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            read.setBytes(2, Uuids.bytes(id));
            try (ResultSet row = read.executeQuery()) {
                List<Problem.Fault> faults = new ArrayList<>();
                while (row.next()) {
                    faults.add(new Problem.Fault(
                            row.getString(2), row.getObject(1, Integer.class), row.getString(3), row.getString(4)));
                }
                return faults;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<Kept> read(String sql, List<Problem.Fault> faults, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                read.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = read.executeQuery()) {
                List<Kept> found = new ArrayList<>();
                while (row.next()) {
                    found.add(kept(row, faults));
                }
                return found;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Kept kept(ResultSet row, List<Problem.Fault> faults) throws SQLException {
        return new Kept(
                new ImportReport(
                        Uuids.of(row.getBytes("id")),
                        row.getString("kind"),
                        row.getString("file_name"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("dry_run"),
                        row.getBoolean("keep_partial"),
                        row.getInt("total_rows"),
                        row.getInt("checked_rows"),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        faults,
                        Math.max(0, row.getInt("faults") - Pass.MAX_FAULTS),
                        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("created_by"),
                        instant(row.getObject("ended_at", LocalDateTime.class))),
                Uuids.of(row.getBytes("created_by_id")));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private int write(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                write.setObject(i + 1, parameters[i]);
            }
            return write.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the record of an import could not be read or written", e);
    }
}
