package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.LostNumbers.LostRange;

/** The table {@code lost_range}, and the step ahead of the allocator that fills it. */
@ApplicationScoped
public class SqlLostRanges {
    private final Sql sql;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SqlLostRanges() {
        this(null);
    }

    @Inject
    public SqlLostRanges(Sql sql) {
        this.sql = sql;
    }

    /** The allocator of one slot as the backup left it. */
    record Allocator(TenantId tenant, Gtin gtin, int slot, long next) {}

    @CrossTenant("a restore puts every tenant back")
    List<Allocator> allocators() {
        return sql.list(
                "SELECT tenant_id, gtin, slot, next_number FROM serial_range ORDER BY tenant_id, gtin, slot",
                row -> new Allocator(
                        new TenantId(Sql.uuid(row, "tenant_id")),
                        new Gtin(row.getString("gtin")),
                        row.getInt("slot"),
                        row.getLong("next_number")));
    }

    /** Moves the allocator on, if it still stands where it was seen, and remembers the numbers in between. */
    void skip(Allocator seen, long to, UUID id, Instant now) {
        int moved = sql.update(
                """
                UPDATE serial_range SET next_number = ?
                WHERE tenant_id = ? AND gtin = ? AND slot = ? AND next_number = ?""",
                to,
                seen.tenant(),
                seen.gtin().value(),
                seen.slot(),
                seen.next());
        if (moved != 1) {
            throw new IllegalStateException("numbers were given out before the restore was finished");
        }
        sql.update(
                """
                INSERT INTO lost_range (tenant_id, id, gtin, slot, first_number, last_number, skipped_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                seen.tenant(),
                id,
                seen.gtin().value(),
                seen.slot(),
                seen.next(),
                to - 1,
                now);
    }

    List<LostRange> list(TenantId tenant) {
        return sql.list(
                "SELECT * FROM lost_range WHERE tenant_id = ? ORDER BY id",
                row -> new LostRange(
                        Sql.uuid(row, "id"),
                        row.getString("gtin"),
                        row.getInt("slot"),
                        row.getLong("first_number"),
                        row.getLong("last_number"),
                        Sql.instant(row, "skipped_at"),
                        Sql.instantOrNull(row, "reconciled_at"),
                        row.getString("note")),
                tenant);
    }

    /** Returns false if there is no such range that is still open. */
    boolean reconcile(TenantId tenant, UUID range, String note, Instant now, String by) {
        return sql.update(
                        """
                        UPDATE lost_range SET reconciled_at = ?, reconciled_by = ?, note = ?
                        WHERE tenant_id = ? AND id = ? AND reconciled_at IS NULL""",
                        now,
                        by,
                        note,
                        tenant,
                        range)
                == 1;
    }
}
