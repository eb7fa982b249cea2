package org.proofmark.foundation;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;

/**
 * Plain JDBC on the one data source, for classes named {@code Sql*}: binds ids as BINARY(16) and instants as DATETIME(3) in UTC. Joins
 * the caller's transaction; a database failure is an {@link IllegalStateException}, so that it rolls back.
 */
@ApplicationScoped
public class Sql {
    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    /** For the container, which sets the data source. */
    @SuppressWarnings("NullAway.Init")
    protected Sql() {}

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row; must not move the cursor. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Returns how many rows changed; with Connector/J's default, rows that match count even if they stay the same. */
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The same statement for each row of values, sent together. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = list(sql, reader, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /**
     * A part of a list, and how long the list is.
     *
     * @param rows the whole list, in its order
     * @param count how many rows that list has
     * @param values of both statements
     */
    public <T> Page<T> page(
            String rows, String count, Page.Window window, RowReader<T> reader, @Nullable Object... values) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = window.limit();
        all[values.length + 1] = window.offset();
        return new Page<>(list(rows + " LIMIT ? OFFSET ?", reader, all), number(count, values));
    }

    /** The number in the first column of the only row; 0 if it is NULL. */
    public long number(String sql, @Nullable Object... values) {
        return one(sql, row -> row.getLong(1), values).orElse(0L);
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return Uuids.of(row.getBytes(column));
    }

    public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Uuids.of(bytes);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        if (value instanceof UUID id) {
            return Uuids.bytes(id);
        } else if (value instanceof TenantId tenant) {
            return Uuids.bytes(tenant.value());
        } else if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        } else if (value instanceof Enum<?> word) {
            return word.name();
        }
        return value;
    }

    private static IllegalStateException failed(String sql, SQLException e) {
        return new IllegalStateException("The database refused: " + sql, e);
    }
}
