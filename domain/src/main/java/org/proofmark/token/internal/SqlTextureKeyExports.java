package org.proofmark.token.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.TextureKeyExports.Entry;

/** The table {@code texture_key_export}. */
@ApplicationScoped
public class SqlTextureKeyExports {
    @Inject
    private Sql sql;

    void add(TenantId tenant, Entry entry) {
        sql.update(
                """
                INSERT INTO texture_key_export (tenant_id, id, gtin, slot, market_id, market_name, profiles, exported_at,
                  exported_by, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant,
                entry.id(),
                entry.gtin().value(),
                entry.slot(),
                entry.market(),
                entry.marketName(),
                String.join(" ", entry.profiles()),
                entry.exportedAt(),
                entry.exportedBy(),
                entry.expires());
    }

    Page<Entry> list(TenantId tenant, Page.Window window) {
        return sql.page(
                "SELECT * FROM texture_key_export WHERE tenant_id = ? AND INSTR(gtin, ?) > 0 ORDER BY id DESC",
                "SELECT COUNT(*) FROM texture_key_export WHERE tenant_id = ? AND INSTR(gtin, ?) > 0",
                window,
                row -> new Entry(
                        Sql.uuid(row, "id"),
                        Gtin.of(row.getString("gtin")),
                        row.getInt("slot"),
                        Sql.uuid(row, "market_id"),
                        row.getString("market_name"),
                        List.of(row.getString("profiles").split(" ")),
                        Sql.instant(row, "exported_at"),
                        row.getString("exported_by"),
                        Sql.instant(row, "expires_at")),
                tenant,
                window.search());
    }
}
