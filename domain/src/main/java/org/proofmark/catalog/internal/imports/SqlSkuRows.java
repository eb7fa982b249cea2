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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.internal.SkuRules;
import org.proofmark.catalog.spi.ImportRace;
import org.proofmark.foundation.SqlArchiveImported;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.TenantId;

/** Many SKUs at once, by JDBC batches: an entity for each of 100,000 rows would cost memory and gain nothing. */
@ApplicationScoped
public class SqlSkuRows {
    private static final String LEFT_BEHIND = SqlArchiveImported.LEFT_BEHIND + " AND s.used = FALSE";

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Which of these GTINs are in use in the tenant, and a sentence saying by what. */
    public Map<String, String> taken(TenantId tenant, List<Gtin> gtins) {
        Map<String, String> taken = new HashMap<>();
        if (gtins.isEmpty()) {
            return taken;
        }
        String marks = String.join(",", Collections.nCopies(gtins.size(), "?"));
        try (Connection connection = dataSource.getConnection()) {
            collect(
                    connection,
                    "SELECT s.gtin, s.archived FROM sku s WHERE s.tenant_id = ? AND s.gtin IN (" + marks + ") AND NOT ("
                            + LEFT_BEHIND + ")",
                    tenant,
                    gtins,
                    "exists already",
                    taken);
            collect(
                    connection,
                    "SELECT p.gtin, FALSE FROM packaging_level p JOIN sku s ON s.tenant_id = p.tenant_id AND s.id = p.sku_id"
                            + " WHERE p.tenant_id = ? AND p.gtin IN (" + marks + ") AND NOT (" + LEFT_BEHIND + ")",
                    tenant,
                    gtins,
                    "is a packaging level of another SKU",
                    taken);
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("the SKUs could not be read", e);
        }
    }

    private static void collect(
            Connection connection,
            String sql,
            TenantId tenant,
            List<Gtin> gtins,
            String sentence,
            Map<String, String> taken)
            throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(sql)) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            for (int i = 0; i < gtins.size(); i++) {
                read.setString(i + 2, gtins.get(i).value());
            }
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    taken.put(rows.getString(1), rows.getBoolean(2) ? sentence + ", archived; restore it" : sentence);
                }
            }
        }
    }

    /** Inserts SKUs, names and packaging in the caller's transaction. */
    public void insert(Actor actor, UUID importId, List<SkuRules.Checked> skus) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement sku = connection.prepareStatement(
                        "INSERT INTO sku (tenant_id, id, gtin, family, activation, weight_g, import_id, created_at, created_by,"
                                + " changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement name = connection.prepareStatement(
                        "INSERT INTO sku_name (tenant_id, sku_id, language, name) VALUES (?, ?, ?, ?)");
                PreparedStatement packed = connection.prepareStatement(
                        "INSERT INTO packaging_level (tenant_id, sku_id, level, gtin, holds, weight_g, tolerance_g)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            makeRoom(connection, actor.tenant(), skus);
            boolean anyPacked = false;
            for (SkuRules.Checked row : skus) {
                UUID id = ids.next();
                UUID tenant = actor.tenant().value();
                sku.setBytes(1, Uuids.bytes(tenant));
                sku.setBytes(2, Uuids.bytes(id));
                sku.setString(3, row.gtin().value());
                sku.setString(4, row.family());
                sku.setString(5, row.activation().name());
                sku.setObject(6, row.weightGrams());
                sku.setBytes(7, Uuids.bytes(importId));
                sku.setObject(8, now);
                sku.setString(9, actor.name());
                sku.setObject(10, now);
                sku.setString(11, actor.name());
                sku.addBatch();
                for (Map.Entry<String, String> entry : row.names().entrySet()) {
                    name.setBytes(1, Uuids.bytes(tenant));
                    name.setBytes(2, Uuids.bytes(id));
                    name.setString(3, entry.getKey());
                    name.setString(4, entry.getValue());
                    name.addBatch();
                }
                for (PackagingLevel level : row.packaging()) {
                    packed.setBytes(1, Uuids.bytes(tenant));
                    packed.setBytes(2, Uuids.bytes(id));
                    packed.setString(3, level.level().name());
                    packed.setString(4, level.gtin());
                    packed.setInt(5, level.holds());
                    packed.setObject(6, level.weightGrams());
                    packed.setObject(7, level.toleranceGrams());
                    packed.addBatch();
                    anyPacked = true;
                }
            }
            sku.executeBatch();
            name.executeBatch();
            if (anyPacked) {
                packed.executeBatch();
            }
        } catch (SQLException e) {
            throw ImportRace.of(e);
        }
    }

    /** Removes what undone imports left behind under the GTINs that come now. */
    private static void makeRoom(Connection connection, TenantId tenant, List<SkuRules.Checked> skus)
            throws SQLException {
        List<Gtin> gtins = skus.stream().flatMap(sku -> sku.gtins().stream()).toList();
        String marks = String.join(",", Collections.nCopies(gtins.size(), "?"));
        List<byte[]> left = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement("SELECT s.id FROM sku s WHERE s.tenant_id = ? AND "
                + LEFT_BEHIND + " AND (s.gtin IN (" + marks + ") OR EXISTS (SELECT 1 FROM packaging_level p"
                + " WHERE p.tenant_id = s.tenant_id AND p.sku_id = s.id AND p.gtin IN (" + marks + "))) FOR UPDATE")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            for (int i = 0; i < gtins.size(); i++) {
                read.setString(i + 2, gtins.get(i).value());
                read.setString(i + 2 + gtins.size(), gtins.get(i).value());
            }
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    left.add(rows.getBytes(1));
                }
            }
        }
        if (left.isEmpty()) {
            return;
        }
        remove(connection, "DELETE FROM sku_name WHERE tenant_id = ? AND sku_id = ?", tenant, left);
        remove(connection, "DELETE FROM packaging_level WHERE tenant_id = ? AND sku_id = ?", tenant, left);
        remove(connection, "DELETE FROM sku WHERE tenant_id = ? AND id = ?", tenant, left);
    }

    private static void remove(Connection connection, String sql, TenantId tenant, List<byte[]> ids)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (byte[] id : ids) {
                delete.setBytes(1, Uuids.bytes(tenant.value()));
                delete.setBytes(2, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Archives what nobody changed, ordered codes for, or gave a lot; adds the GTINs that are free again to {@code given}. */
    public Imports.Undone archiveUntouched(Actor actor, UUID importId, List<Gtin> given) {
        String untouched = " AND s.used = FALSE"
                + " AND NOT EXISTS (SELECT 1 FROM lot l WHERE l.tenant_id = s.tenant_id AND l.gtin = s.gtin AND l.archived = FALSE)";
        try (Connection connection = dataSource.getConnection()) {
            String own = "SELECT s.gtin FROM sku s WHERE s.tenant_id = ? AND s.import_id = ?";
            String packed =
                    "SELECT p.gtin FROM sku s JOIN packaging_level p ON p.tenant_id = s.tenant_id AND p.sku_id = s.id"
                            + " AND p.gtin IS NOT NULL WHERE s.tenant_id = ? AND s.import_id = ?";
            for (String gtins : List.of(own, packed)) {
                collectFreed(
                        connection,
                        gtins + " AND s.version = 0 AND s.archived = FALSE" + untouched,
                        actor,
                        importId,
                        given);
            }
            SqlArchiveImported.Counts done =
                    SqlArchiveImported.run(connection, "sku", untouched, actor, importId, clock.instant());
            return new Imports.Undone(done.archived(), done.kept());
        } catch (SQLException e) {
            throw new IllegalStateException("import " + importId + " could not be undone", e);
        }
    }

    private static void collectFreed(Connection connection, String sql, Actor actor, UUID importId, List<Gtin> freed)
            throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(sql + " FOR UPDATE")) {
            read.setBytes(1, Uuids.bytes(actor.tenant().value()));
            read.setBytes(2, Uuids.bytes(importId));
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    freed.add(Gtin.of(rows.getString(1)));
                }
            }
        }
    }
}
