package org.proofmark.web.rest.base;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request's body on its way in: counted against a limit, and digested so that a repeat can be told from another request. */
final class RequestBody extends FilterInputStream {
    private final MessageDigest digest = sha256();
    private final long limit;
    private final String field;
    private long count;
    private byte @Nullable [] whole;

    /** @param field as in {@link org.proofmark.web.rest.BodyLimit#field} */
    RequestBody(InputStream body, long limit, String field) {
        super(body);
        this.limit = limit;
        this.field = field;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        if (octet >= 0) {
            counted(1);
            digest.update((byte) octet);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            counted(read);
            digest.update(buffer, offset, read);
        }
        return read;
    }

    /** Reads, so that nothing escapes the digest. */
    @Override
    public long skip(long length) throws IOException {
        return readNBytes((int) Math.min(length, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Parsers close what they read; what they left is digested first. */
    @Override
    public void close() throws IOException {
        if (count <= limit) {
            drain();
        }
        super.close();
    }

    /** Reads what nobody has read and returns the SHA-256 of the whole body. */
    byte[] digest() throws IOException {
        drain();
        return Objects.requireNonNull(whole).clone();
    }

    private void drain() throws IOException {
        if (whole != null) {
            return;
        }
        byte[] buffer = new byte[8192];
        while (read(buffer, 0, buffer.length) >= 0) {
            continue;
        }
        whole = digest.digest();
    }

    /** The digest of a request without a body. */
    static byte[] digestOfNothing() {
        return sha256().digest();
    }

    private void counted(int octets) {
        count += octets;
        if (count > limit) {
            throw BodyLimits.tooLarge(limit, field);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
