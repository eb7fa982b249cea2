package org.proofmark.foundation;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as the 16 bytes that BINARY(16) columns hold, most significant byte first. */
public final class Uuids {
    private Uuids() {}

    /** A new array each time: JDBC batches must not share buffers. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
