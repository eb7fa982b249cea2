package org.proofmark.labelling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The key under which marks are drawn and expected: 256 bits, one for each tenant, GTIN, market and slot. Whoever has it can print genuine
 * marks, so it is passed as a value and never logged, stored or compared.
 */
public final class TextureKey {
    private final org.proofmark.token.TextureKey secret;

    private TextureKey(org.proofmark.token.TextureKey secret) {
        this.secret = secret;
    }

    /** The key of a slot, as {@code Tokens.textureKey} hands it out. */
    public static TextureKey of(org.proofmark.token.TextureKey slot) {
        return new TextureKey(slot);
    }

    /** @param secret 32 bytes, copied */
    public static TextureKey of(byte[] secret) {
        return new TextureKey(new org.proofmark.token.TextureKey(secret));
    }

    /**
     * A key that is no secret: the SHA-256 of a text. For the fixed market patterns, simulations and tests; never for a mark that is sold.
     */
    public static TextureKey published(String seed) {
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The AES-256 key of one code's mark: {@code HKDF-SHA256(key, info = serial)}. */
    public byte[] forSerial(String serial) {
        return secret.forSerial(serial);
    }

    @Override
    public String toString() {
        return "TextureKey[secret]";
    }
}
