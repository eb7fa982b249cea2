package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.OrderFiles.Segment;

/** The table {@code order_segment}, and what orders will still need on the disk. */
@ApplicationScoped
public class SqlOrderFiles {
    private final Sql sql;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SqlOrderFiles() {
        this(null);
    }

    @Inject
    public SqlOrderFiles(Sql sql) {
        this.sql = sql;
    }

    List<Segment> written(TenantId tenant, UUID order) {
        return sql.list(
                "SELECT segment, codes, sha256 FROM order_segment WHERE tenant_id = ? AND order_id = ? ORDER BY segment",
                row -> new Segment(row.getInt("segment"), row.getInt("codes"), row.getBytes("sha256")),
                tenant,
                order);
    }

    void insert(TenantId tenant, UUID order, Segment segment, Instant now) {
        sql.update(
                """
                INSERT INTO order_segment (tenant_id, order_id, segment, codes, sha256, written_at) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE codes = codes""",
                tenant,
                order,
                segment.number(),
                segment.codes(),
                segment.sha256(),
                now);
    }

    void delete(TenantId tenant, UUID order, int segment) {
        sql.update(
                "DELETE FROM order_segment WHERE tenant_id = ? AND order_id = ? AND segment = ?",
                tenant,
                order,
                segment);
    }

    /** Bytes that accepted orders have yet to write, whichever tenant's they are. */
    @CrossTenant("all tenants share the disk")
    long bytesToCome() {
        return sql.number(
                """
                SELECT COALESCE(SUM(o.file_bytes - o.file_bytes DIV o.quantity * COALESCE(s.codes, 0)), 0)
                FROM code_order o LEFT JOIN (
                  SELECT tenant_id, order_id, SUM(codes) AS codes FROM order_segment GROUP BY tenant_id, order_id
                ) s ON s.tenant_id = o.tenant_id AND s.order_id = o.id
                WHERE o.status IN ('QUEUED', 'RUNNING', 'STOPPED', 'FAILED') AND o.deliver = 'FILE'""");
    }
}
