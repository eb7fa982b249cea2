package org.proofmark.token.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Sql;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.SlotState;
import org.proofmark.token.SlotView;

/** Reads slots and epochs. Plain JDBC: a miss of the cache lies on the scan path. */
@ApplicationScoped
public class SqlTokenStore implements TokenDesk.Slots {
    private static final String SLOTS = "SELECT s.slot, s.market_id, s.epoch, s.format, s.texture_profile, s.state,"
            + " s.opened_at, s.opened_by, s.revoked_at, s.reason, e.check_value"
            + " FROM token_slot s JOIN token_epoch e ON e.tenant_id = s.tenant_id AND e.epoch = s.epoch"
            + " WHERE s.tenant_id = ? AND s.gtin = ? ORDER BY s.slot";
    private static final String EPOCHS =
            "SELECT epoch, check_value, created_at FROM token_epoch WHERE tenant_id = ? ORDER BY epoch";

    /**
     * An epoch as the database knows it.
     *
     * @param check the check value of its root
     */
    public record StoredEpoch(int epoch, byte[] check, Instant since) {}

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Override
    public List<StoredSlot> of(TenantId tenant, Gtin gtin) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SLOTS)) {
            select.setBytes(1, Uuids.bytes(tenant.value()));
            select.setString(2, gtin.value());
            List<StoredSlot> slots = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    slots.add(slot(gtin, row));
                }
            }
            return slots;
        } catch (SQLException e) {
            throw new IllegalStateException("the slots of a product cannot be read", e);
        }
    }

    private static StoredSlot slot(Gtin gtin, ResultSet row) throws SQLException {
        Instant revokedAt = instant(row, "revoked_at");
        SlotView view = new SlotView(
                gtin,
                row.getInt("slot"),
                Uuids.of(row.getBytes("market_id")),
                row.getInt("epoch"),
                row.getString("format"),
                row.getString("texture_profile"),
                SlotState.valueOf(row.getString("state")),
                row.getObject("opened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("opened_by"),
                revokedAt,
                row.getString("reason"));
        return new StoredSlot(view, row.getBytes("check_value"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    /** The tenant's epochs, oldest first. */
    public List<StoredEpoch> epochs(TenantId tenant) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(EPOCHS)) {
            select.setBytes(1, Uuids.bytes(tenant.value()));
            List<StoredEpoch> epochs = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    epochs.add(new StoredEpoch(
                            row.getInt("epoch"), row.getBytes("check_value"), Sql.instant(row, "created_at")));
                }
            }
            return epochs;
        } catch (SQLException e) {
            throw new IllegalStateException("the key epochs cannot be read", e);
        }
    }

    /** Whether any root key was ever made. */
    @CrossTenant("one keystore holds every tenant's roots; that it is missing matters as soon as one tenant has any")
    public boolean anyEpoch() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT 1 FROM token_epoch LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException("the key epochs cannot be read", e);
        }
    }
}
