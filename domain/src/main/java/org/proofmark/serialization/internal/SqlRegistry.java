package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.Scope;

/** The reads of the scan path. */
@ApplicationScoped
public class SqlRegistry {
    private final Sql sql;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SqlRegistry() {
        this(null);
    }

    @Inject
    public SqlRegistry(Sql sql) {
        this.sql = sql;
    }

    /** The order that has this number, or the nearest one before it. */
    Optional<OrderHead> headAtOrBefore(TenantId tenant, CodeId code) {
        return sql.one(
                """
                SELECT id, first_number, quantity, market_id, lot_id, life, activation, placed_at, texture_profile, test
                FROM code_order WHERE tenant_id = ? AND gtin = ? AND slot = ? AND first_number <= ?
                ORDER BY first_number DESC LIMIT 1""",
                row -> new OrderHead(
                        Sql.uuid(row, "id"),
                        row.getLong("first_number"),
                        row.getLong("quantity"),
                        Sql.uuid(row, "market_id"),
                        Sql.uuid(row, "lot_id"),
                        Life.valueOf(row.getString("life")),
                        Activation.valueOf(row.getString("activation")),
                        Sql.instant(row, "placed_at"),
                        row.getString("texture_profile"),
                        row.getBoolean("test")),
                tenant,
                code.gtin().value(),
                code.slot(),
                code.number());
    }

    /** The codes' own rows with their own holds, in one indexed query; a code that nothing happened to alone is left out. */
    Map<CodeId, Touched> touched(TenantId tenant, Collection<CodeId> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        // Filled up with the last code to a power of two, so that there are few statements for the driver to remember.
        int places = Integer.highestOneBit(codes.size() * 2 - 1);
        List<Object> values = new ArrayList<>(1 + 3 * places);
        values.add(tenant);
        codes.forEach(code -> addKey(values, code));
        while (values.size() < 1 + 3 * places) {
            values.addAll(List.copyOf(values.subList(values.size() - 3, values.size())));
        }
        Map<CodeId, Touched> found = new HashMap<>();
        sql.list(
                        """
                        SELECT s.gtin, s.slot, s.code_number, s.life, s.reason, s.activated, s.dispensed_at,
                          h.id AS hold_id, h.kind AS hold_kind, h.reason AS hold_reason, h.since AS hold_since
                        FROM code_state s LEFT JOIN code_hold h ON h.tenant_id = s.tenant_id AND h.gtin = s.gtin AND h.slot = s.slot
                          AND h.code_number = s.code_number AND h.lifted_at IS NULL
                        WHERE s.tenant_id = ? AND (s.gtin, s.slot, s.code_number) IN ("""
                                + "(?, ?, ?), ".repeat(places - 1) + "(?, ?, ?))",
                        row -> Map.entry(
                                new CodeId(
                                        new Gtin(row.getString("gtin")),
                                        row.getInt("slot"),
                                        row.getLong("code_number")),
                                touched(row)),
                        values.toArray())
                .forEach(row -> found.merge(row.getKey(), row.getValue(), Touched::and));
        return found;
    }

    private static void addKey(List<Object> values, CodeId code) {
        values.add(code.gtin().value());
        values.add(code.slot());
        values.add(code.number());
    }

    RangeBook ranges(TenantId tenant, UUID order) {
        return ranges(tenant, order, "");
    }

    /** As {@link #ranges}, but never from an older snapshot of the caller's transaction. */
    RangeBook rangesNow(TenantId tenant, UUID order) {
        return ranges(tenant, order, " LOCK IN SHARE MODE");
    }

    private RangeBook ranges(TenantId tenant, UUID order, String lock) {
        return new RangeBook(sql.list(
                "SELECT first_position, last_position, life, reason, activated, market_id, changed_at"
                        + " FROM code_range WHERE tenant_id = ? AND order_id = ? ORDER BY revision" + lock,
                row -> new RangeBook.Said(
                        row.getLong("first_position"),
                        row.getLong("last_position"),
                        life(row.getString("life")),
                        row.getString("reason"),
                        row.getObject("activated") == null ? null : row.getBoolean("activated"),
                        Sql.uuidOrNull(row, "market_id"),
                        Sql.instant(row, "changed_at")),
                tenant,
                order));
    }

    HoldBook holds(TenantId tenant) {
        List<HoldBook.Held> held = sql.list(
                """
                SELECT id AS hold_id, kind AS hold_kind, reason AS hold_reason, since AS hold_since, scope, gtin, slot,
                  order_id, first_position, last_position, lot_id
                FROM code_hold WHERE tenant_id = ? AND scope IN ('RANGE', 'LOT', 'SLOT') AND lifted_at IS NULL""",
                row -> new HoldBook.Held(scope(row), hold(row)),
                tenant);
        List<HoldBook.Lost> lost = sql.list(
                "SELECT gtin, slot, first_number, last_number FROM lost_range WHERE tenant_id = ? AND reconciled_at IS NULL",
                row -> new HoldBook.Lost(
                        new HoldBook.Slot(new Gtin(row.getString("gtin")), row.getInt("slot")),
                        row.getLong("first_number"),
                        row.getLong("last_number")),
                tenant);
        return new HoldBook(held, lost);
    }

    /** Grows whenever ranges, holds or lost numbers of the tenant change. */
    long changeNumber(TenantId tenant) {
        return sql.number("SELECT change_number FROM serialization_change WHERE tenant_id = ?", tenant);
    }

    /** Tells every node's cache that something changed, once the caller's transaction is committed. */
    void changed(TenantId tenant) {
        sql.update(
                """
                INSERT INTO serialization_change (tenant_id, change_number) VALUES (?, 1)
                ON DUPLICATE KEY UPDATE change_number = change_number + 1""",
                tenant);
    }

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(
                life(row.getString("life")),
                row.getString("reason"),
                row.getBoolean("activated"),
                Sql.instantOrNull(row, "dispensed_at"),
                row.getBytes("hold_id") == null ? List.of() : List.of(hold(row)));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                Sql.uuid(row, "hold_id"),
                Hold.Kind.valueOf(row.getString("hold_kind")),
                row.getString("hold_reason"),
                Sql.instant(row, "hold_since"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return switch (row.getString("scope")) {
            case "RANGE" ->
                new Scope.Positions(
                        Sql.uuid(row, "order_id"), row.getLong("first_position"), row.getLong("last_position"));
            case "LOT" -> new Scope.WholeLot(Sql.uuid(row, "lot_id"));
            default -> new Scope.WholeSlot(new Gtin(row.getString("gtin")), row.getInt("slot"));
        };
    }

    private static @Nullable Life life(@Nullable String word) {
        return word == null ? null : Life.valueOf(word);
    }
}
