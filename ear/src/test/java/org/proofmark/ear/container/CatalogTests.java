package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.CheckDigit;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

/** A brand of its own for each test of the catalogue, the GTINs of its company, and what the tests say often. */
abstract class CatalogTests extends InShippedEar {
    @Inject
    Ids ids;

    @Resource(lookup = "jdbc/proofmark")
    DataSource dataSource;

    private static int tests;

    private final int companies;

    Actor brand;
    int prefix;

    /** @param companies from where this class counts its GS1 company prefixes: all classes share the database */
    CatalogTests(int companies) {
        this.companies = companies;
    }

    @BeforeEach
    void newTenant() throws SQLException {
        prefix = companies + ++tests;
        brand = tenant("brand" + prefix);
    }

    Actor tenant(String slug) throws SQLException {
        UUID id = ids.next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO tenant (tenant_id, slug, name, state, created_at) VALUES (?, ?, ?, 'ACTIVE', NOW())")) {
            insert.setBytes(1, Uuids.bytes(id));
            insert.setString(2, slug);
            insert.setString(3, "Brand " + slug);
            insert.executeUpdate();
        }
        return new Actor(new TenantId(id), ids.next(), "anna@example.com", Set.of(Role.BRAND));
    }

    /** The n-th GTIN of this test's company, at a packaging level. */
    Gtin gtin(int n, int indicator) {
        return Gtin.of("%014d".formatted(CheckDigit.append(indicator * 1_000_000_000_000L + prefix * 100_000L + n)));
    }

    Gtin gtin(int n) {
        return gtin(n, 0);
    }

    SkuDraft honey(int n) {
        return new SkuDraft(
                gtin(n).value(),
                "Honey",
                Map.of("en", "Mountain honey", "ar", "عسل جبلي"),
                null,
                250,
                List.of(new PackagingLevel(PackagingLevel.Level.CASE, gtin(n, 1).value(), 12, 3_400, 60)));
    }

    static Problem refusal(Runnable command) {
        return catchThrowableOfType(ProblemException.class, command::run).problem();
    }

    static Listing all(String search) {
        return Listing.of(0, 100, search, "", Listing.Show.ALL);
    }

    static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    int count(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")) {
            read.setBytes(1, Uuids.bytes(brand.tenant().value()));
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
