package org.proofmark.token.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869): independent keys from one secret. */
final class Hkdf {
    private static final int HASH = 32;

    private Hkdf() {}

    /**
     * Extract, then expand.
     *
     * @param secret input keying material
     * @param salt possibly empty, which counts as 32 zero bytes
     * @param info what the key is for
     * @param length of the output, 0 to 8160 bytes
     * @throws IllegalArgumentException when the length is out of range
     */
    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        if (length < 0 || length > 255 * HASH) {
            throw new IllegalArgumentException("HKDF-SHA256 gives 0 to 8160 bytes, not " + length);
        }
        byte[] pseudorandom = mac(salt.length == 0 ? new byte[HASH] : salt).doFinal(secret);
        Mac expand = mac(pseudorandom);
        byte[] out = new byte[length];
        byte[] block = {};
        for (int at = 0, counter = 1; at < length; at += HASH, counter++) {
            expand.update(block);
            expand.update(info);
            expand.update((byte) counter);
            block = expand.doFinal();
            System.arraycopy(block, 0, out, at, Math.min(HASH, length - at));
        }
        Arrays.fill(pseudorandom, (byte) 0);
        return out;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
