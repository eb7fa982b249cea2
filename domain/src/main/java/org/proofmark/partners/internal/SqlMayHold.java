package org.proofmark.partners.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofmark.catalog.Products;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.partners.MayHold;

/** Looks for one licence that says yes. */
@ApplicationScoped
public class SqlMayHold implements MayHold {
    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Products products;

    @Override
    public boolean mayHold(TenantId tenant, UUID partner, Gtin gtin, String country, LocalDate day) {
        String family =
                products.product(tenant, gtin).map(Products.Product::family).orElse("");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement("SELECT l.countries FROM licence l"
                        + " JOIN partner p ON p.tenant_id = l.tenant_id AND p.id = l.partner_id AND p.archived = FALSE"
                        + " WHERE l.tenant_id = ? AND l.partner_id = ? AND l.archived = FALSE"
                        + " AND (l.gtin = ? OR l.family = ? AND l.family <> '')"
                        + " AND l.valid_from <= ? AND (l.valid_to IS NULL OR l.valid_to >= ?)")) {
            read.setBytes(1, Uuids.bytes(tenant.value()));
            read.setBytes(2, Uuids.bytes(partner));
            read.setString(3, gtin.value());
            read.setString(4, family);
            read.setObject(5, day);
            read.setObject(6, day);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    if (("," + rows.getString(1) + ",").contains("," + country + ",")) {
                        return true;
                    }
                }
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the licences could not be read", e);
        }
    }
}
