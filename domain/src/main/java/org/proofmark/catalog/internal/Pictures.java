package org.proofmark.catalog.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Images.Image;
import org.proofmark.kernel.Problem;

/** What makes a picture a proper one: its first bytes decide what it is, whatever its name or header says. */
public final class Pictures {
    static final int MAX_BYTES = 2 << 20;

    private Pictures() {}

    /** The picture with its true media type, or a problem {@code image-invalid}. */
    public static Image check(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "image-invalid", "The picture is too large")
                    .detail("It has " + bytes.length + " bytes; at most " + MAX_BYTES + " (2 MB) are kept.")
                    .exception();
        }
        String type = mediaType(bytes);
        if (type == null) {
            throw Problem.of(Problem.Kind.UNSUPPORTED, "image-invalid", "The picture is of no known kind")
                    .detail("Its bytes are neither PNG, JPEG nor WebP. Export it as one of these.")
                    .exception();
        }
        return new Image(type, bytes);
    }

    static @Nullable String mediaType(byte[] bytes) {
        if (starts(bytes, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
            return "image/png";
        }
        if (starts(bytes, 0, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return "image/jpeg";
        }
        if (starts(bytes, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && starts(bytes, 8, "WEBP".getBytes(StandardCharsets.US_ASCII))) {
            return "image/webp";
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** An id made of the content: the first 122 free bits of its SHA-256, as a UUID of version 8 (RFC 9562 §5.8). */
    public static UUID idOf(byte[] bytes) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new UUID(
                    hash.getLong() & ~0xf000L | 0x8000L,
                    hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
