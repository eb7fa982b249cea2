package org.proofmark.catalog.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Images;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.Products.Lot;
import org.proofmark.catalog.Products.Market;
import org.proofmark.catalog.Products.Product;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** Single rows of the catalogue by plain JDBC: the scan path reads them and needs no entity. */
@ApplicationScoped
public class SqlCatalogReads {
    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    /** What a row becomes. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(Reader<T> reader, String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue could not be read", e);
        }
    }

    private static byte[] bytes(TenantId tenant) {
        return Uuids.bytes(tenant.value());
    }

    public Optional<Product> product(TenantId tenant, Gtin gtin) {
        Map<String, String> names = new HashMap<>();
        List<Product> found = query(
                row -> {
                    names.put(row.getString("language"), row.getString("name"));
                    byte[] image = row.getBytes("image_id");
                    return new Product(
                            Uuids.of(row.getBytes("id")),
                            gtin,
                            row.getString("family"),
                            names,
                            row.getString("activation"),
                            row.getObject("weight_g", Integer.class),
                            image == null ? null : Uuids.of(image),
                            row.getBoolean("archived"));
                },
                "SELECT s.id, s.family, s.activation, s.weight_g, s.image_id, s.archived, n.language, n.name"
                        + " FROM sku s JOIN sku_name n ON n.tenant_id = s.tenant_id AND n.sku_id = s.id"
                        + " WHERE s.tenant_id = ? AND s.gtin = ?",
                bytes(tenant),
                gtin.value());
        // Each row's product has the names read so far; the last has them all.
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    public Optional<Market> market(TenantId tenant, UUID market) {
        return query(
                        SqlCatalogReads::market,
                        "SELECT id, code, name, countries, mark, archived FROM market WHERE tenant_id = ? AND id = ?",
                        bytes(tenant),
                        Uuids.bytes(market))
                .stream()
                .findFirst();
    }

    public Optional<Market> marketByCode(TenantId tenant, String code) {
        return query(
                        SqlCatalogReads::market,
                        "SELECT id, code, name, countries, mark, archived FROM market WHERE tenant_id = ? AND code = ?",
                        bytes(tenant),
                        code)
                .stream()
                .findFirst();
    }

    private static Market market(ResultSet row) throws SQLException {
        return new Market(
                Uuids.of(row.getBytes("id")),
                row.getString("code"),
                row.getString("name"),
                Set.of(row.getString("countries").split(",")),
                row.getString("mark"),
                row.getBoolean("archived"));
    }

    public Optional<Lot> lot(TenantId tenant, UUID lot) {
        return query(
                        row -> lot(row),
                        "SELECT id, gtin, number, produced, expiry, archived FROM lot WHERE tenant_id = ? AND id = ?",
                        bytes(tenant),
                        Uuids.bytes(lot))
                .stream()
                .findFirst();
    }

    public Optional<Lot> lotByNumber(TenantId tenant, Gtin gtin, String number) {
        return query(
                        row -> lot(row),
                        "SELECT id, gtin, number, produced, expiry, archived FROM lot"
                                + " WHERE tenant_id = ? AND gtin = ? AND number = ?",
                        bytes(tenant),
                        gtin.value(),
                        number)
                .stream()
                .findFirst();
    }

    static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                Uuids.of(row.getBytes("id")),
                Gtin.of(row.getString("gtin")),
                row.getString("number"),
                date(row, "produced"),
                date(row, "expiry"),
                row.getBoolean("archived"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public List<PackagingLevel> packaging(TenantId tenant, UUID sku) {
        return query(
                        row -> new PackagingLevel(
                                PackagingLevel.Level.valueOf(row.getString("level")),
                                row.getString("gtin"),
                                row.getInt("holds"),
                                row.getObject("weight_g", Integer.class),
                                row.getObject("tolerance_g", Integer.class)),
                        "SELECT level, gtin, holds, weight_g, tolerance_g FROM packaging_level"
                                + " WHERE tenant_id = ? AND sku_id = ?",
                        bytes(tenant),
                        Uuids.bytes(sku))
                .stream()
                .sorted(Comparator.comparing(PackagingLevel::level))
                .toList();
    }

    /** The brand's own theme; a plain one with the tenant's name where it has set none. */
    public Theme theme(TenantId tenant) {
        return query(
                        row -> {
                            byte[] logo = row.getBytes("logo_id");
                            String own = row.getString("brand_name");
                            return own == null
                                    ? new Theme(row.getString("name"), ThemeRules.DEFAULT_ACCENT, null, null, null)
                                    : new Theme(
                                            own,
                                            row.getString("accent"),
                                            logo == null ? null : Images.path(tenant, Uuids.of(logo)),
                                            row.getString("support_url"),
                                            row.getString("support_text"));
                        },
                        "SELECT t.name, b.brand_name, b.accent, b.logo_id, b.support_url, b.support_text"
                                + " FROM tenant t LEFT JOIN brand_theme b ON b.tenant_id = t.tenant_id"
                                + " WHERE t.tenant_id = ?",
                        (Object) bytes(tenant))
                .stream()
                .findFirst()
                .orElseGet(() -> new Theme("Proofmark", ThemeRules.DEFAULT_ACCENT, null, null, null));
    }
}
