package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeDownloads.Download;
import org.proofmark.serialization.OrderFile;

/** The table {@code code_download}. */
@ApplicationScoped
public class SqlCodeDownloads {
    @Inject
    private Sql sql;

    void add(TenantId tenant, Download download) {
        sql.update(
                """
                INSERT INTO code_download (tenant_id, order_id, id, kind, file_name, bytes, is_complete, by_link, downloaded_by,
                  address, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant,
                download.order(),
                download.id(),
                download.kind(),
                download.name(),
                download.bytes(),
                download.complete(),
                download.byLink(),
                download.downloadedBy(),
                download.address(),
                download.startedAt());
    }

    void finish(TenantId tenant, UUID order, UUID download, long bytes, boolean complete, Instant at) {
        sql.update(
                """
                UPDATE code_download SET bytes = ?, is_complete = ?, finished_at = ?
                WHERE tenant_id = ? AND order_id = ? AND id = ? AND finished_at IS NULL""",
                bytes,
                complete,
                at,
                tenant,
                order,
                download);
    }

    Page<Download> list(TenantId tenant, UUID order, Page.Window window) {
        return sql.page(
                "SELECT * FROM code_download WHERE tenant_id = ? AND order_id = ? ORDER BY id DESC",
                "SELECT COUNT(*) FROM code_download WHERE tenant_id = ? AND order_id = ?",
                window,
                row -> new Download(
                        Sql.uuid(row, "id"),
                        order,
                        OrderFile.Kind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        row.getBoolean("is_complete"),
                        row.getBoolean("by_link"),
                        row.getString("downloaded_by"),
                        row.getString("address"),
                        Sql.instant(row, "started_at"),
                        Sql.instantOrNull(row, "finished_at")),
                tenant,
                order);
    }
}
