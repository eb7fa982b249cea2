package org.proofmark.token.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/**
 * What a slot's keys and tags are bound to. All fields have fixed lengths, so no two contexts have the same bytes; 44 bytes in all, so
 * that a number or a tag behind them still fits one block of SHA-256.
 *
 * @param market immutable id of the market
 * @param slot 0 to 255
 */
record SlotContext(TenantId tenant, Gtin gtin, UUID market, int slot) {
    /** "PM1" 3, tenant 16, GTIN as a big-endian number 8, market 16, slot 1. */
    static final int LENGTH = 44;

    private static final byte[] FORMAT = "PM1".getBytes(StandardCharsets.US_ASCII);

    SlotContext {
        if (slot < 0 || slot > 255) {
            throw new IllegalArgumentException("a slot is 0 to 255, not " + slot);
        }
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .put(FORMAT)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putLong(gtin.number())
                .putLong(market.getMostSignificantBits())
                .putLong(market.getLeastSignificantBits())
                .put((byte) slot)
                .array();
    }

    /** The key of this slot for one purpose: {@code HKDF-SHA256(root, label ‖ ctx)}, 32 bytes. */
    byte[] key(byte[] root, String label) {
        byte[] name = label.getBytes(StandardCharsets.US_ASCII);
        byte[] info =
                ByteBuffer.allocate(name.length + LENGTH).put(name).put(bytes()).array();
        return Hkdf.derive(root, new byte[0], info, 32);
    }
}
