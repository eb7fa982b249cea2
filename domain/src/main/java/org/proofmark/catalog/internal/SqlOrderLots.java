package org.proofmark.catalog.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Change;
import org.proofmark.catalog.LotChanged;
import org.proofmark.catalog.Products.Lot;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;

/** Finds or creates the lot of an order in one statement, so that two orders that name a new lot at once get the same one. */
@ApplicationScoped
public class SqlOrderLots {
    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Event<LotChanged> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** In the caller's transaction. Marks lot and SKU as used, so that undoing an import leaves them. */
    public Lot lotForOrder(Actor actor, Gtin gtin, String number, @Nullable LocalDate expiry) {
        String fault = LotRules.numberFault(number);
        if (fault != null) {
            throw Problem.invalid("lot-number-invalid", "lot", number, fault);
        }
        Instant now = clock.instant();
        if (expiry != null) {
            OrderLotRules.notExpired(expiry, now);
        }
        UUID id = ids.next();
        try (Connection connection = dataSource.getConnection()) {
            insertOrMark(connection, actor, gtin, number, expiry, id, now);
            markSku(connection, actor, gtin);
            Lot lot = read(connection, actor, gtin, number);
            if (lot.id().equals(id)) {
                events.fire(new LotChanged(actor.tenant(), now, actor.name(), id, gtin, number, Change.CREATED));
            }
            OrderLotRules.check(lot, expiry, now);
            return lot;
        } catch (SQLException e) {
            throw new IllegalStateException("lot " + number + " could not be stored", e);
        }
    }

    private static void insertOrMark(
            Connection connection,
            Actor actor,
            Gtin gtin,
            String number,
            @Nullable LocalDate expiry,
            UUID id,
            Instant now)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(
                "INSERT INTO lot (tenant_id, id, gtin, number, expiry, used, created_at, created_by, changed_at, changed_by)"
                        + " VALUES (?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE used = TRUE")) {
            LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
            write.setBytes(1, Uuids.bytes(actor.tenant().value()));
            write.setBytes(2, Uuids.bytes(id));
            write.setString(3, gtin.value());
            write.setString(4, number);
            write.setObject(5, expiry);
            write.setObject(6, at);
            write.setString(7, actor.name());
            write.setObject(8, at);
            write.setString(9, actor.name());
            write.executeUpdate();
        }
    }

    private static void markSku(Connection connection, Actor actor, Gtin gtin) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(
                "UPDATE sku SET used = TRUE WHERE tenant_id = ? AND gtin = ? AND used = FALSE")) {
            mark.setBytes(1, Uuids.bytes(actor.tenant().value()));
            mark.setString(2, gtin.value());
            mark.executeUpdate();
        }
    }

    /** A locking read: it sees the row that our insert met, even one committed after our snapshot. */
    private static Lot read(Connection connection, Actor actor, Gtin gtin, String number) throws SQLException {
        try (PreparedStatement read =
                connection.prepareStatement("SELECT id, gtin, number, produced, expiry, archived FROM lot"
                        + " WHERE tenant_id = ? AND gtin = ? AND number = ? FOR UPDATE")) {
            read.setBytes(1, Uuids.bytes(actor.tenant().value()));
            read.setString(2, gtin.value());
            read.setString(3, number);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the lot that was just written is not there");
                }
                return SqlCatalogReads.lot(row);
            }
        }
    }
}
