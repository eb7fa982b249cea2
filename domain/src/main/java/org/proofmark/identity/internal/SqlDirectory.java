package org.proofmark.identity.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.TenantId;

/** The global directory's tables. Their primary keys decide a race between two claims. */
@ApplicationScoped
@CrossTenant("the directory says whose something is, before a tenant is known")
class SqlDirectory {
    /** The three kinds of claims; the names are those of tables and columns, never of anything that was sent. */
    enum Kind {
        HOST("directory_host", "host"),
        PREFIX("directory_prefix", "prefix"),
        GTIN("directory_gtin", "gtin");

        private final String table;
        private final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    private static final int MANY = 500;

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    Optional<TenantId> owner(Kind kind, String value) {
        return query(
                        "select tenant_id from " + kind.table + " where " + kind.column + " = ?",
                        statement -> statement.setString(1, value),
                        row -> tenant(row.getBytes(1)))
                .stream()
                .findFirst();
    }

    /** The owner of the longest claimed prefix that these digits start with. */
    Optional<TenantId> ownerOfLongestPrefix(String digits) {
        List<String> candidates = prefixesOf(digits);
        return query(
                        "select tenant_id from directory_prefix where prefix in (" + marks(candidates.size())
                                + ") order by length(prefix) desc limit 1",
                        statement -> set(statement, candidates),
                        row -> tenant(row.getBytes(1)))
                .stream()
                .findFirst();
    }

    /** Another tenant's prefix that this one extends or is extended by; locks the range against such claims meanwhile. */
    Optional<String> overlappingPrefix(String prefix, TenantId tenant) {
        List<String> candidates = prefixesOf(prefix);
        return query(
                        "select prefix from directory_prefix where (prefix in (" + marks(candidates.size())
                                + ") or prefix like ?) and tenant_id <> ? limit 1 for update",
                        statement -> {
                            int next = set(statement, candidates);
                            statement.setString(next, prefix + "%");
                            statement.setBytes(next + 1, Uuids.bytes(tenant.value()));
                        },
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** Whether another tenant's prefix could cover a number that starts with these digits. */
    boolean anyPrefixOfOthers(String start, TenantId tenant) {
        List<String> candidates = prefixesOf(start);
        return !query(
                        "select prefix from directory_prefix where (prefix in (" + marks(candidates.size())
                                + ") or prefix like ?) and tenant_id <> ? limit 1",
                        statement -> {
                            int next = set(statement, candidates);
                            statement.setString(next, start + "%");
                            statement.setBytes(next + 1, Uuids.bytes(tenant.value()));
                        },
                        row -> row.getString(1))
                .isEmpty();
    }

    List<String> of(Kind kind, TenantId tenant) {
        return query(
                "select " + kind.column + " from " + kind.table + " where tenant_id = ? order by claimed_at, "
                        + kind.column,
                statement -> statement.setBytes(1, Uuids.bytes(tenant.value())),
                row -> row.getString(1));
    }

    /** Everything that was claimed of a kind, sorted. */
    List<String> all(Kind kind) {
        return List.copyOf(query(
                "select " + kind.column + " from " + kind.table + " order by " + kind.column,
                statement -> {},
                row -> row.getString(1)));
    }

    /** Claims it if nobody has it; returns the owner there is then. */
    TenantId claim(Kind kind, String value, TenantId tenant, Instant at) {
        Optional<TenantId> owner = owner(kind, value);
        if (owner.isPresent()) {
            return owner.get();
        }
        String sql = "insert into " + kind.table + " (" + kind.column + ", tenant_id, claimed_at) values (?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.setBytes(2, Uuids.bytes(tenant.value()));
            statement.setTimestamp(3, Timestamp.from(at));
            statement.executeUpdate();
            return tenant;
        } catch (SQLIntegrityConstraintViolationException race) {
            return lockedOwner(kind, value);
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /** Claims many at once for imports; returns those that another tenant has, and then the caller must give the rest up. */
    List<String> claimAll(Kind kind, List<String> values, TenantId tenant, Instant at) {
        String sql = "insert into " + kind.table + " (" + kind.column + ", tenant_id, claimed_at) values (?, ?, ?)"
                + " on duplicate key update " + kind.column + " = " + kind.column;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // In one order, so that two imports wait for each other rather than deadlock.
            for (String value : values.stream().sorted().toList()) {
                statement.setString(1, value);
                statement.setBytes(2, Uuids.bytes(tenant.value()));
                statement.setTimestamp(3, Timestamp.from(at));
                statement.addBatch();
            }
            statement.executeBatch();
            return ofOthers(kind, values, tenant, " for update");
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /** Those of the values that another tenant has claimed. */
    List<String> ofOthers(Kind kind, List<String> values, TenantId tenant) {
        return ofOthers(kind, values, tenant, "");
    }

    private List<String> ofOthers(Kind kind, List<String> values, TenantId tenant, String lock) {
        return query(
                "select " + kind.column + " from " + kind.table + " where " + kind.column + " in ("
                        + marks(values.size()) + ") and tenant_id <> ?" + lock,
                statement -> statement.setBytes(set(statement, values), Uuids.bytes(tenant.value())),
                row -> row.getString(1));
    }

    /** Reads past the transaction's snapshot, which may be older than the row that won the race. */
    private TenantId lockedOwner(Kind kind, String value) {
        return query(
                        "select tenant_id from " + kind.table + " where " + kind.column + " = ? for update",
                        statement -> statement.setString(1, value),
                        row -> tenant(row.getBytes(1)))
                .get(0);
    }

    void releaseAll(Kind kind, List<String> values, TenantId tenant) {
        for (int from = 0; from < values.size(); from += MANY) {
            List<String> some = values.subList(from, Math.min(values.size(), from + MANY));
            String sql = "delete from " + kind.table + " where " + kind.column + " in (" + marks(some.size())
                    + ") and tenant_id = ?";
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setBytes(set(statement, some), Uuids.bytes(tenant.value()));
                statement.executeUpdate();
            } catch (SQLException failed) {
                throw new SqlFailure(failed);
            }
        }
    }

    void release(Kind kind, String value, TenantId tenant) {
        String sql = "delete from " + kind.table + " where " + kind.column + " = ? and tenant_id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.setBytes(2, Uuids.bytes(tenant.value()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    private static List<String> prefixesOf(String digits) {
        List<String> prefixes = new ArrayList<>();
        for (int length = 4; length <= Math.min(12, digits.length()); length++) {
            prefixes.add(digits.substring(0, length));
        }
        return prefixes;
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    private static int set(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
        return values.size() + 1;
    }

    private static TenantId tenant(byte[] bytes) {
        return new TenantId(Uuids.of(bytes));
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.of(result));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    /** Whether the tenant may act; null if there is no such tenant. */
    @Nullable
    Boolean isSuspended(TenantId tenant) {
        return query(
                        "select state from tenant where tenant_id = ?",
                        statement -> statement.setBytes(1, Uuids.bytes(tenant.value())),
                        row -> row.getString(1).equals("SUSPENDED"))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
