package org.proofmark.vigilance.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.vigilance.Scan;
import org.proofmark.vigilance.ScanHistory;
import org.proofmark.vigilance.ScansRecorded.Recorded;

/** The table {@code scan}. Plain JDBC: it lies on the hot path. */
final class SqlScans {
    /** Scans of one code that a glance counts at most. */
    private static final int GLANCE = 1000;

    private static final String INSERT =
            "INSERT INTO scan (tenant_id, recorded_at, id, scanned_at, gtin, serial, slot, number, verdict,"
                    + " reasons, channel, actor_id, latitude, longitude, country, place_trusted, device, test)"
                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String COLUMNS =
            "id, recorded_at, scanned_at, gtin, serial, verdict, reasons, channel, latitude, longitude, country, place_trusted, test";

    private SqlScans() {}

    /**
     * Writes a group; the caller's transaction keeps it whole. It is a batch of one statement and not one statement of many rows: of
     * those the driver would remember, for each connection, one of every length.
     */
    static void insert(Connection connection, TenantId tenant, List<Recorded> group) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Recorded recorded : group) {
                bind(insert, tenant, recorded);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, TenantId tenant, Recorded recorded) throws SQLException {
        int at = 0;
        Scan scan = recorded.scan();
        Scan.Place where = scan.where();
        insert.setBytes(++at, Uuids.bytes(tenant.value()));
        insert.setObject(++at, utc(recordedAt(recorded.id())));
        insert.setBytes(++at, Uuids.bytes(recorded.id()));
        insert.setObject(++at, utc(scan.scannedAt()));
        insert.setString(++at, scan.gtin().toString());
        insert.setString(++at, scan.serial());
        setOrNull(insert, ++at, scan.slot() < 0 ? null : scan.slot(), Types.SMALLINT);
        setOrNull(insert, ++at, scan.number() < 0 ? null : scan.number(), Types.BIGINT);
        insert.setString(++at, scan.verdict());
        insert.setString(++at, shorten(String.join(",", scan.reasons())));
        insert.setString(++at, scan.channel().name());
        setOrNull(insert, ++at, scan.actor() == null ? null : Uuids.bytes(scan.actor()), Types.BINARY);
        setOrNull(insert, ++at, where == null ? null : where.latitude(), Types.DOUBLE);
        setOrNull(insert, ++at, where == null ? null : where.longitude(), Types.DOUBLE);
        setOrNull(insert, ++at, where == null ? null : where.country(), Types.CHAR);
        insert.setBoolean(++at, where != null && where.trusted());
        setOrNull(insert, ++at, scan.device() == null ? null : digest(tenant, scan.device()), Types.BINARY);
        insert.setBoolean(++at, scan.test());
    }

    /** Whether the group is there already: asked after a commit whose answer was lost. */
    static boolean holds(Connection connection, TenantId tenant, Recorded first) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM scan WHERE tenant_id = ? AND recorded_at = ? AND id = ?")) {
            select.setBytes(1, Uuids.bytes(tenant.value()));
            select.setObject(2, utc(recordedAt(first.id())));
            select.setBytes(3, Uuids.bytes(first.id()));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    static List<ScanHistory.Entry> ofCode(Connection connection, TenantId tenant, Gtin gtin, String serial, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS
                        + " FROM scan WHERE tenant_id = ? AND serial = ? AND gtin = ? ORDER BY recorded_at DESC, id DESC LIMIT ?")) {
            select.setBytes(1, Uuids.bytes(tenant.value()));
            select.setString(2, serial);
            select.setString(3, gtin.toString());
            select.setInt(4, limit);
            return entries(select);
        }
    }

    static List<ScanHistory.Entry> latest(Connection connection, TenantId tenant, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM scan WHERE tenant_id = ? ORDER BY recorded_at DESC, id DESC LIMIT ?")) {
            select.setBytes(1, Uuids.bytes(tenant.value()));
            select.setInt(2, limit);
            return entries(select);
        }
    }

    static Optional<ScanHistory.Glance> glance(Connection connection, TenantId tenant, Gtin gtin, String serial)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COUNT(*), MIN(scanned_at), MAX(scanned_at) FROM"
                        + " (SELECT scanned_at FROM scan WHERE tenant_id = ? AND serial = ? AND gtin = ? LIMIT ?) AS seen")) {
            select.setBytes(1, Uuids.bytes(tenant.value()));
            select.setString(2, serial);
            select.setString(3, gtin.toString());
            select.setInt(4, GLANCE);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) == 0
                        ? Optional.empty()
                        : Optional.of(new ScanHistory.Glance(row.getLong(1), instant(row, 2), instant(row, 3)));
            }
        }
    }

    private static List<ScanHistory.Entry> entries(PreparedStatement select) throws SQLException {
        List<ScanHistory.Entry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new ScanHistory.Entry(
                        Uuids.of(rows.getBytes(1)),
                        instant(rows, 2),
                        instant(rows, 3),
                        Gtin.of(rows.getString(4)),
                        rows.getString(5),
                        rows.getString(6),
                        List.of(rows.getString(7).split(",")),
                        Scan.Channel.valueOf(rows.getString(8)),
                        place(rows),
                        rows.getBoolean(13)));
            }
        }
        return entries;
    }

    private static Scan.@Nullable Place place(ResultSet rows) throws SQLException {
        Double latitude = rows.getObject(9, Double.class);
        String country = rows.getString(11);
        return latitude == null && country == null
                ? null
                : new Scan.Place(latitude, rows.getObject(10, Double.class), country, rows.getBoolean(12));
    }

    /** The time that a UUIDv7 carries: it is both the row's time and half of its key, so that an id alone finds its partition. */
    static Instant recordedAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static void setOrNull(PreparedStatement statement, int at, @Nullable Object value, int type)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, type);
        } else {
            statement.setObject(at, value);
        }
    }

    /** Many reasons of many rules may not fit; the decisive one stands first and always does. */
    private static String shorten(String reasons) {
        return reasons.length() <= 200 ? reasons : reasons.substring(0, reasons.lastIndexOf(',', 200));
    }

    /** A device is recognised again within a tenant, and unlinkable between tenants. */
    private static byte[] digest(TenantId tenant, String device) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.wrap(Uuids.bytes(tenant.value())));
            return Arrays.copyOf(sha.digest(device.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
