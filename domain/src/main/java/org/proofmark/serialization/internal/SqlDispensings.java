package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry.Attempt;

/** The table {@code code_dispensed_again}. */
@ApplicationScoped
public class SqlDispensings {
    private final Sql sql;
    private final Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SqlDispensings() {
        this(null, null);
    }

    @Inject
    public SqlDispensings(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void add(TenantId tenant, List<CodeId> codes, Instant at, String by) {
        sql.batch(
                """
                INSERT INTO code_dispensed_again (tenant_id, gtin, slot, code_number, id, attempted_at, attempted_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                codes.stream()
                        .map(code -> new @Nullable Object[] {
                            tenant, code.gtin().value(), code.slot(), code.number(), ids.next(), at, by
                        })
                        .toList());
    }

    /** The first attempt after the code was dispensed. */
    Optional<Attempt> first(TenantId tenant, CodeId code) {
        return sql.one(
                """
                SELECT attempted_at, attempted_by FROM code_dispensed_again
                WHERE tenant_id = ? AND gtin = ? AND slot = ? AND code_number = ? ORDER BY id LIMIT 1""",
                row -> new Attempt(Sql.instant(row, "attempted_at"), row.getString("attempted_by")),
                tenant,
                code.gtin().value(),
                code.slot(),
                code.number());
    }
}
