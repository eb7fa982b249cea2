package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.Transition;

/** What commands on codes ask of the tables, with locks, so that nothing depends on the isolation level. */
@ApplicationScoped
public class SqlCodes {
    private final Sql sql;
    private final SqlRegistry registry;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SqlCodes() {
        this(null, null);
    }

    @Inject
    public SqlCodes(Sql sql, SqlRegistry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** How many touched codes of a range have this life of their own, and the first of them. */
    record OwnLives(Life life, long count, long firstNumber) {}

    /** Keeps commands on the order's ranges out until the caller's transaction ends; commands on single codes may go on. */
    void holdStill(TenantId tenant, UUID order) {
        sql.one(
                "SELECT id FROM code_order WHERE tenant_id = ? AND id = ? LOCK IN SHARE MODE",
                row -> row.getBytes(1),
                tenant,
                order);
    }

    /** The order's ranges as they are committed now. */
    RangeBook ranges(TenantId tenant, UUID order) {
        return registry.rangesNow(tenant, order);
    }

    /** Gives each code a row if it has none. */
    void touch(TenantId tenant, UUID order, Collection<CodeId> codes, Instant now, String by) {
        sql.batch(
                """
                INSERT INTO code_state (tenant_id, gtin, slot, code_number, order_id, changed_at, changed_by, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                ON DUPLICATE KEY UPDATE version = version""",
                codes.stream()
                        .map(code -> new @Nullable Object[] {
                            tenant, code.gtin().value(), code.slot(), code.number(), order, now, by
                        })
                        .toList());
    }

    /** The lives that codes in a stretch of numbers have of their own; locks their rows. */
    List<OwnLives> ownLives(TenantId tenant, CodeOrder order, long firstNumber, long lastNumber) {
        sql.list(
                """
                SELECT code_number FROM code_state
                WHERE tenant_id = ? AND gtin = ? AND slot = ? AND code_number BETWEEN ? AND ? AND life IS NOT NULL FOR UPDATE""",
                row -> 0,
                tenant,
                order.gtin(),
                order.slot(),
                firstNumber,
                lastNumber);
        return sql.list(
                """
                SELECT life, COUNT(*) AS codes, MIN(code_number) AS first_number FROM code_state
                WHERE tenant_id = ? AND gtin = ? AND slot = ? AND code_number BETWEEN ? AND ? AND life IS NOT NULL
                GROUP BY life LOCK IN SHARE MODE""",
                row -> new OwnLives(
                        Life.valueOf(row.getString("life")), row.getLong("codes"), row.getLong("first_number")),
                tenant,
                order.gtin(),
                order.slot(),
                firstNumber,
                lastNumber);
    }

    /** Moves the touched codes of a stretch that have this life of their own. */
    long moveOwn(
            TenantId tenant,
            CodeOrder order,
            long firstNumber,
            long lastNumber,
            Life from,
            Transition transition,
            @Nullable String reason,
            Instant now,
            String by) {
        return sql.update(
                """
                UPDATE code_state SET life = ?, reason = ?, dispensed_at = CASE WHEN ? THEN ? ELSE dispensed_at END,
                  dispensed_by = CASE WHEN ? THEN ? ELSE dispensed_by END, changed_at = ?, changed_by = ?, version = version + 1
                WHERE tenant_id = ? AND gtin = ? AND slot = ? AND code_number BETWEEN ? AND ? AND life = ?""",
                transition.to(),
                reason,
                transition == Transition.DISPENSE,
                now,
                transition == Transition.DISPENSE,
                by,
                now,
                by,
                tenant,
                order.gtin(),
                order.slot(),
                firstNumber,
                lastNumber,
                from);
    }

    /** The holds on this code alone that nobody has lifted. */
    List<UUID> openHolds(TenantId tenant, CodeId code) {
        return sql.list(
                """
                SELECT id FROM code_hold
                WHERE tenant_id = ? AND gtin = ? AND slot = ? AND code_number = ? AND scope = 'CODE' AND lifted_at IS NULL""",
                row -> Sql.uuid(row, "id"),
                tenant,
                code.gtin().value(),
                code.slot(),
                code.number());
    }
}
