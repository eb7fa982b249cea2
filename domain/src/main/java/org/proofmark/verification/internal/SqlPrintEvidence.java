package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Watermark;

/** The table {@code print_evidence}. */
@ApplicationScoped
public class SqlPrintEvidence {
    @Inject
    private Sql sql;

    /** A row, without its pictures. */
    record Row(
            UUID scan,
            Gtin gtin,
            String serial,
            int slot,
            String profile,
            Watermark watermark,
            @Nullable Double genuine,
            double agreement,
            double across,
            boolean byStaff,
            Instant seenAt,
            Instant keptAt) {}

    /** A row with what its pictures are made from. */
    @SuppressWarnings("ArrayRecordComponent") // A file, never compared.
    record Full(Row row, ModuleMatrix modules, byte[] label) {}

    void add(TenantId tenant, Full full) {
        Row row = full.row();
        sql.update(
                """
                INSERT INTO print_evidence (tenant_id, scan_id, gtin, serial, slot, texture_profile, module_rows, label, kind,
                  confidence, genuine, undecided, market, agreement, sharpness, across_px, by_staff, seen_at, kept_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant,
                row.scan(),
                row.gtin().value(),
                row.serial(),
                row.slot(),
                row.profile(),
                packed(full.modules()),
                full.label(),
                row.watermark().kind(),
                row.watermark().confidence(),
                row.genuine(),
                row.watermark().undecided(),
                row.watermark().market(),
                row.agreement(),
                row.watermark().sharpness(),
                row.across(),
                row.byStaff(),
                row.seenAt(),
                row.keptAt());
    }

    /** How many prints of a code the public's photographs left behind. */
    long ofPublic(TenantId tenant, Gtin gtin, String serial) {
        return sql.number(
                "SELECT COUNT(*) FROM print_evidence WHERE tenant_id = ? AND gtin = ? AND serial = ? AND by_staff = FALSE",
                tenant,
                gtin.value(),
                serial);
    }

    List<Row> ofCode(TenantId tenant, Gtin gtin, String serial, Instant since, int most) {
        return sql.list(
                """
                SELECT scan_id, gtin, serial, slot, texture_profile, kind, confidence, genuine, undecided, market, agreement,
                  sharpness, across_px, by_staff, seen_at, kept_at
                FROM print_evidence WHERE tenant_id = ? AND gtin = ? AND serial = ? AND kept_at > ?
                ORDER BY seen_at DESC, scan_id DESC LIMIT ?""",
                SqlPrintEvidence::row,
                tenant,
                gtin.value(),
                serial,
                since,
                most);
    }

    Optional<Full> find(TenantId tenant, UUID scan, Instant since) {
        return sql.one(
                "SELECT * FROM print_evidence WHERE tenant_id = ? AND scan_id = ? AND kept_at > ?",
                row -> new Full(row(row), unpacked(row.getBytes("module_rows")), row.getBytes("label")),
                tenant,
                scan,
                since);
    }

    /** @return how many were forgotten, at most {@code most} */
    @CrossTenant("pictures grow old for everybody alike")
    int forget(Instant before, int most) {
        return sql.update("DELETE FROM print_evidence WHERE kept_at <= ? ORDER BY kept_at LIMIT " + most, before);
    }

    private static Row row(ResultSet row) throws SQLException {
        double genuine = row.getDouble("genuine");
        boolean unjudged = row.wasNull();
        String undecided = row.getString("undecided");
        return new Row(
                Sql.uuid(row, "scan_id"),
                Gtin.of(row.getString("gtin")),
                row.getString("serial"),
                row.getInt("slot"),
                row.getString("texture_profile"),
                new Watermark(
                        Watermark.Kind.valueOf(row.getString("kind")),
                        row.getDouble("confidence"),
                        row.getDouble("sharpness"),
                        row.getString("market"),
                        undecided == null ? null : Undecided.valueOf(undecided)),
                unjudged ? null : genuine,
                row.getDouble("agreement"),
                row.getDouble("across_px"),
                row.getBoolean("by_staff"),
                Sql.instant(row, "seen_at"),
                Sql.instant(row, "kept_at"));
    }

    private static byte[] packed(ModuleMatrix modules) {
        ByteBuffer rows = ByteBuffer.allocate(Long.BYTES * modules.height());
        for (int y = 0; y < modules.height(); y++) {
            rows.putLong(modules.row(y));
        }
        return rows.array();
    }

    private static ModuleMatrix unpacked(byte[] packed) {
        long[] rows = new long[packed.length / Long.BYTES];
        ByteBuffer.wrap(packed).asLongBuffer().get(rows);
        return new ModuleMatrix(rows.length, rows);
    }
}
