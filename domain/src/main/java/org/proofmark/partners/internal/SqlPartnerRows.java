package org.proofmark.partners.internal;

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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.spi.ImportRace;
import org.proofmark.foundation.SqlArchiveImported;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.TenantId;

/** Many partners at once, by JDBC batches. */
@ApplicationScoped
public class SqlPartnerRows {
    private static final String ALONE =
            " AND NOT EXISTS (SELECT 1 FROM site x WHERE x.tenant_id = s.tenant_id AND x.partner_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM licence y WHERE y.tenant_id = s.tenant_id AND y.partner_id = s.id)";

    private static final String LEFT_BEHIND = SqlArchiveImported.LEFT_BEHIND + ALONE;

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Which of the rows' partners exist, as role and name in lower case, and which of their GLNs. */
    public Set<String> present(TenantId tenant, List<ImportRow> rows) {
        String marks = String.join(",", Collections.nCopies(rows.size(), "?"));
        Set<String> found = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "SELECT s.role, s.name, s.gln FROM partner s WHERE s.tenant_id = ? AND NOT (" + LEFT_BEHIND
                                + ") AND (s.name IN (" + marks + ") OR gln IN (" + marks + "))")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            for (int i = 0; i < rows.size(); i++) {
                read.setString(i + 2, rows.get(i).text("name"));
                read.setString(i + 2 + rows.size(), rows.get(i).text("gln"));
            }
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1) + " " + row.getString(2).toLowerCase(Locale.ROOT));
                    if (row.getString(3) != null) {
                        found.add(row.getString(3));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the partners could not be read", e);
        }
    }

    /** In the caller's transaction. */
    public void insert(Actor actor, UUID importId, List<PartnerRules.Checked> partners) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement partner = connection.prepareStatement(
                        "INSERT INTO partner (tenant_id, id, role, name, gln, country, contact, import_id, created_at, created_by,"
                                + " changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            makeRoom(connection, actor.tenant(), partners);
            for (PartnerRules.Checked row : partners) {
                partner.setBytes(1, Uuids.bytes(actor.tenant().value()));
                partner.setBytes(2, Uuids.bytes(ids.next()));
                partner.setString(3, row.role().name());
                partner.setString(4, row.name());
                partner.setString(5, row.gln());
                partner.setString(6, row.country());
                partner.setString(7, row.contact());
                partner.setBytes(8, Uuids.bytes(importId));
                partner.setObject(9, now);
                partner.setString(10, actor.name());
                partner.setObject(11, now);
                partner.setString(12, actor.name());
                partner.addBatch();
            }
            partner.executeBatch();
        } catch (SQLException e) {
            throw ImportRace.of(e);
        }
    }

    /** Removes what undone imports left behind under the names and GLNs that come now. */
    private static void makeRoom(Connection connection, TenantId tenant, List<PartnerRules.Checked> partners)
            throws SQLException {
        String marks = String.join(",", Collections.nCopies(partners.size(), "?"));
        try (PreparedStatement delete = connection.prepareStatement("DELETE s FROM partner s WHERE s.tenant_id = ? AND "
                + LEFT_BEHIND + " AND (s.name IN (" + marks + ") OR s.gln IN (" + marks + "))")) {
            delete.setBytes(1, Uuids.bytes(tenant.value()));
            for (int i = 0; i < partners.size(); i++) {
                delete.setString(i + 2, partners.get(i).name());
                delete.setString(i + 2 + partners.size(), partners.get(i).gln());
            }
            delete.executeUpdate();
        }
    }

    /** Archives what nobody changed, gave a site or a licence. */
    public Imports.Undone archiveUntouched(Actor actor, UUID importId) {
        try (Connection connection = dataSource.getConnection()) {
            SqlArchiveImported.Counts done =
                    SqlArchiveImported.run(connection, "partner", ALONE, actor, importId, clock.instant());
            return new Imports.Undone(done.archived(), done.kept());
        } catch (SQLException e) {
            throw new IllegalStateException("import " + importId + " could not be undone", e);
        }
    }
}
