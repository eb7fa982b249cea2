package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.foundation.Sql;
import org.proofmark.kernel.TenantId;

/** The table {@code press_sample}. */
@ApplicationScoped
public class SqlPressSamples {
    private static final int MOST = 64;

    @Inject
    private Sql sql;

    /**
     * @param serial a label's, of which there is one sample at most
     * @param model that let the photograph pass, for whoever asks where a sample came from
     * @param fingerprint version of the numbers: by it they are found
     */
    void put(
            TenantId tenant,
            UUID order,
            String serial,
            String model,
            String fingerprint,
            float[] numbers,
            Instant at,
            String by) {
        sql.update(
                "DELETE FROM press_sample WHERE tenant_id = ? AND order_id = ? AND serial = ?", tenant, order, serial);
        sql.update(
                """
                INSERT INTO press_sample (tenant_id, order_id, serial, model, fingerprint, numbers, added_at, added_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant,
                order,
                serial,
                model,
                fingerprint,
                packed(numbers),
                at,
                by);
    }

    int count(TenantId tenant, UUID order, String fingerprint) {
        return (int) sql.number(
                "SELECT COUNT(*) FROM press_sample WHERE tenant_id = ? AND order_id = ? AND fingerprint = ?",
                tenant,
                order,
                fingerprint);
    }

    /** The newest of them. */
    List<float[]> of(TenantId tenant, UUID order, String fingerprint) {
        return sql.list(
                "SELECT numbers FROM press_sample WHERE tenant_id = ? AND order_id = ? AND fingerprint = ?"
                        + " ORDER BY added_at DESC, serial LIMIT " + MOST,
                row -> unpacked(row.getBytes("numbers")),
                tenant,
                order,
                fingerprint);
    }

    void forget(TenantId tenant, UUID order) {
        sql.update("DELETE FROM press_sample WHERE tenant_id = ? AND order_id = ?", tenant, order);
    }

    private static byte[] packed(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers.length);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static float[] unpacked(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }
}
