package org.proofmark.catalog.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.TenantId;

/** Which market in use holds a country. The primary key (tenant, country) refuses an overlap, also one of two markets saved at once. */
@ApplicationScoped
public class SqlTerritories {
    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    /** Makes these, and no others, the market's countries; {@code territory-overlap} if another market holds one. */
    public void occupy(TenantId tenant, UUID market, List<String> countries) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement leave =
                    connection.prepareStatement("DELETE FROM market_country WHERE tenant_id = ? AND market_id = ?")) {
                leave.setBytes(1, Uuids.bytes(tenant.value()));
                leave.setBytes(2, Uuids.bytes(market));
                leave.executeUpdate();
            }
            try (PreparedStatement enter = connection.prepareStatement(
                    "INSERT INTO market_country (tenant_id, country, market_id) VALUES (?, ?, ?)")) {
                for (String country : countries) {
                    enter.setBytes(1, Uuids.bytes(tenant.value()));
                    enter.setString(2, country);
                    enter.setBytes(3, Uuids.bytes(market));
                    try {
                        enter.executeUpdate();
                    } catch (SQLIntegrityConstraintViolationException e) {
                        throw overlap(connection, tenant, country);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the territory of market " + market + " could not be stored", e);
        }
    }

    /** Reads with a lock, so that the row which refused ours is seen even if it was committed after our snapshot. */
    private static ProblemException overlap(Connection connection, TenantId tenant, String country)
            throws SQLException {
        try (PreparedStatement who = connection.prepareStatement("SELECT m.code FROM market_country c"
                + " JOIN market m ON m.tenant_id = c.tenant_id AND m.id = c.market_id"
                + " WHERE c.tenant_id = ? AND c.country = ? FOR UPDATE")) {
            who.setBytes(1, Uuids.bytes(tenant.value()));
            who.setString(2, country);
            try (ResultSet row = who.executeQuery()) {
                return MarketRules.overlap(country, row.next() ? row.getString(1) : "another");
            }
        }
    }
}
