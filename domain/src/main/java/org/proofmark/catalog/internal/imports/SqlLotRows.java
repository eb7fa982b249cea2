package org.proofmark.catalog.internal.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.internal.LotRules;
import org.proofmark.catalog.spi.ImportRace;
import org.proofmark.foundation.SqlArchiveImported;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.TenantId;

/** Many lots at once, by JDBC batches. */
@ApplicationScoped
public class SqlLotRows {
    private static final String LEFT_BEHIND = SqlArchiveImported.LEFT_BEHIND + " AND s.used = FALSE";

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Those of the GTINs that are SKUs, and whether each is archived. */
    public Map<String, Boolean> skus(TenantId tenant, Collection<String> gtins) {
        Map<String, Boolean> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("SELECT gtin, archived FROM sku WHERE tenant_id = ? AND gtin IN ("
                                + String.join(",", Collections.nCopies(gtins.size(), "?")) + ")")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            int at = 2;
            for (String gtin : gtins) {
                read.setString(at++, gtin);
            }
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getBoolean(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the SKUs could not be read", e);
        }
    }

    /** Those of the lots, each written as GTIN, blank, number, that exist. */
    public Set<String> present(TenantId tenant, List<String> lots) {
        Set<String> found = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("SELECT s.gtin, s.number FROM lot s WHERE s.tenant_id = ? AND NOT ("
                                + LEFT_BEHIND + ") AND (s.gtin, s.number) IN ("
                                + String.join(",", Collections.nCopies(lots.size(), "(?, ?)")) + ")")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            int at = 2;
            for (String lot : lots) {
                read.setString(at++, lot.substring(0, 14));
                read.setString(at++, lot.substring(15));
            }
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the lots could not be read", e);
        }
    }

    /** In the caller's transaction. */
    public void insert(Actor actor, UUID importId, List<LotRules.Checked> lots) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lot = connection.prepareStatement(
                        "INSERT INTO lot (tenant_id, id, gtin, number, produced, expiry, site, import_id, created_at, created_by,"
                                + " changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            makeRoom(connection, actor.tenant(), lots);
            for (LotRules.Checked row : lots) {
                lot.setBytes(1, Uuids.bytes(actor.tenant().value()));
                lot.setBytes(2, Uuids.bytes(ids.next()));
                lot.setString(3, row.gtin().value());
                lot.setString(4, row.number());
                lot.setObject(5, row.produced());
                lot.setObject(6, row.expiry());
                lot.setString(7, row.site());
                lot.setBytes(8, Uuids.bytes(importId));
                lot.setObject(9, now);
                lot.setString(10, actor.name());
                lot.setObject(11, now);
                lot.setString(12, actor.name());
                lot.addBatch();
            }
            lot.executeBatch();
        } catch (SQLException e) {
            throw ImportRace.of(e);
        }
    }

    /** Removes what undone imports left behind under the numbers that come now. */
    private static void makeRoom(Connection connection, TenantId tenant, List<LotRules.Checked> lots)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE s FROM lot s WHERE s.tenant_id = ? AND "
                + LEFT_BEHIND + " AND (s.gtin, s.number) IN ("
                + String.join(",", Collections.nCopies(lots.size(), "(?, ?)")) + ")")) {
            delete.setBytes(1, Uuids.bytes(tenant.value()));
            int at = 2;
            for (LotRules.Checked lot : lots) {
                delete.setString(at++, lot.gtin().value());
                delete.setString(at++, lot.number());
            }
            delete.executeUpdate();
        }
    }

    /** Archives what nobody changed or ordered codes for. */
    public Imports.Undone archiveUntouched(Actor actor, UUID importId) {
        try (Connection connection = dataSource.getConnection()) {
            SqlArchiveImported.Counts done =
                    SqlArchiveImported.run(connection, "lot", " AND s.used = FALSE", actor, importId, clock.instant());
            return new Imports.Undone(done.archived(), done.kept());
        } catch (SQLException e) {
            throw new IllegalStateException("import " + importId + " could not be undone", e);
        }
    }
}
