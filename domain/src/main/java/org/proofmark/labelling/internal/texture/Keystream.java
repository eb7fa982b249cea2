package org.proofmark.labelling.internal.texture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.proofmark.labelling.TextureProfile;

/**
 * AES-256 in counter mode. The first counter block is "PMT1" ‖ stream 1 ‖ dpi 2 ‖ module 1 ‖ cell 1 ‖ core 1 ‖ 0 0 ‖ counter 4, big-endian,
 * counting from 0: no two geometries and no two uses of a key share a block. For one thread.
 */
final class Keystream {
    private static final byte[] VERSION = "PMT1".getBytes(StandardCharsets.US_ASCII);

    private final Cipher cipher;
    private final TextureProfile profile;
    private byte[] zeros = new byte[0];

    Keystream(TextureProfile profile) {
        this.profile = profile;
        try {
            this.cipher = Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** @param length bytes to write from the start of {@code out} */
    void fill(byte[] key, int stream, byte[] out, int length) {
        if (zeros.length < length) {
            zeros = new byte[length];
        }
        try {
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(first(stream)));
            cipher.doFinal(zeros, 0, length, out, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES takes any key of 32 bytes", e);
        }
    }

    private byte[] first(int stream) {
        return ByteBuffer.allocate(16)
                .put(VERSION)
                .put((byte) stream)
                .putShort((short) profile.dpi())
                .put((byte) profile.moduleDots())
                .put((byte) profile.cellDots())
                .put((byte) profile.coreDots())
                .array();
    }
}
