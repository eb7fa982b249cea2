package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.LabelWaste;
import org.proofmark.labelling.Labels.Download;

/** The tables {@code label_download} and {@code label_waste}. */
@ApplicationScoped
public class SqlLabelLog {
    @Inject
    private Sql sql;

    /** Positions that were handed out, both ends included. */
    record Stretch(long first, long last, String rendition, boolean repeat) {}

    void add(TenantId tenant, Download download) {
        sql.update(
                """
                INSERT INTO label_download (tenant_id, order_id, id, first_position, last_position, rendition, is_repeat,
                  reason, by_link, downloaded_by, downloaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant,
                download.order(),
                download.id(),
                download.first(),
                download.last(),
                download.rendition(),
                download.repeat(),
                download.reason(),
                download.byLink(),
                download.downloadedBy(),
                download.downloadedAt());
    }

    void finish(TenantId tenant, UUID order, UUID download, Instant at) {
        sql.update(
                """
                UPDATE label_download SET finished_at = ?
                WHERE tenant_id = ? AND order_id = ? AND id = ? AND finished_at IS NULL""",
                at,
                tenant,
                order,
                download);
    }

    List<Stretch> downloaded(TenantId tenant, UUID order) {
        return sql.list(
                """
                SELECT first_position, last_position, rendition, is_repeat FROM label_download
                WHERE tenant_id = ? AND order_id = ?""",
                row -> new Stretch(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4)),
                tenant,
                order);
    }

    Page<Download> downloads(TenantId tenant, UUID order, Page.Window window) {
        return sql.page(
                "SELECT * FROM label_download WHERE tenant_id = ? AND order_id = ? ORDER BY id DESC",
                "SELECT COUNT(*) FROM label_download WHERE tenant_id = ? AND order_id = ?",
                window,
                row -> download(order, row),
                tenant,
                order);
    }

    private static Download download(UUID order, ResultSet row) throws SQLException {
        return new Download(
                Sql.uuid(row, "id"),
                order,
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getString("rendition"),
                row.getBoolean("is_repeat"),
                row.getString("reason"),
                row.getBoolean("by_link"),
                row.getString("downloaded_by"),
                Sql.instant(row, "downloaded_at"),
                Sql.instantOrNull(row, "finished_at"));
    }

    void add(TenantId tenant, LabelWaste.Entry entry) {
        sql.update(
                """
                INSERT INTO label_waste (tenant_id, order_id, id, first_position, last_position, kind, reason, recorded_by,
                  recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant,
                entry.order(),
                entry.id(),
                entry.first(),
                entry.last(),
                entry.kind(),
                entry.reason(),
                entry.recordedBy(),
                entry.recordedAt());
    }

    List<LabelWaste.Entry> waste(TenantId tenant, UUID order) {
        return sql.list(
                "SELECT * FROM label_waste WHERE tenant_id = ? AND order_id = ? ORDER BY id DESC",
                row -> new LabelWaste.Entry(
                        Sql.uuid(row, "id"),
                        order,
                        row.getLong("first_position"),
                        row.getLong("last_position"),
                        LabelWaste.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("recorded_by"),
                        Sql.instant(row, "recorded_at")),
                tenant,
                order);
    }
}
