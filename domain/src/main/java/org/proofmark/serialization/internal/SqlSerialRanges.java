package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/**
 * Gives out the numbers of a key slot, each once. One conditional update takes a stretch; the row stays locked until the caller's
 * transaction ends, so that an order which is rolled back gives its numbers back and no two nodes can ever be given the same.
 */
@ApplicationScoped
public class SqlSerialRanges {
    /** Numbers in a slot. */
    static final long CAPACITY = 1L << 32;

    private final Sql sql;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SqlSerialRanges() {
        this(null);
    }

    @Inject
    public SqlSerialRanges(Sql sql) {
        this.sql = sql;
    }

    /** The first of {@code quantity} numbers that now belong to the caller; empty if the slot has too few left. Needs a transaction. */
    public OptionalLong allocate(TenantId tenant, Gtin gtin, int slot, long quantity) {
        if (!advance(tenant, gtin, slot, quantity)) {
            open(tenant, gtin, slot);
            if (!advance(tenant, gtin, slot, quantity)) {
                return OptionalLong.empty();
            }
        }
        // The row is locked by the update above: nobody else can have moved it since.
        return OptionalLong.of(next(tenant, gtin, slot) - quantity);
    }

    /** The next number that nobody has had; 0 for a slot that was never used. */
    public long next(TenantId tenant, Gtin gtin, int slot) {
        return sql.number(
                "SELECT next_number FROM serial_range WHERE tenant_id = ? AND gtin = ? AND slot = ?",
                tenant,
                gtin.value(),
                slot);
    }

    private boolean advance(TenantId tenant, Gtin gtin, int slot, long quantity) {
        return sql.update(
                        """
                        UPDATE serial_range SET next_number = next_number + ?
                        WHERE tenant_id = ? AND gtin = ? AND slot = ? AND next_number <= ?""",
                        quantity,
                        tenant,
                        gtin.value(),
                        slot,
                        CAPACITY - quantity)
                == 1;
    }

    private void open(TenantId tenant, Gtin gtin, int slot) {
        sql.update(
                """
                INSERT INTO serial_range (tenant_id, gtin, slot, next_number) VALUES (?, ?, ?, 0)
                ON DUPLICATE KEY UPDATE next_number = next_number""",
                tenant,
                gtin.value(),
                slot);
    }
}
