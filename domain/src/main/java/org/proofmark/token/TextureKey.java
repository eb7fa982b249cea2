package org.proofmark.token;

import java.nio.charset.StandardCharsets;
import org.proofmark.token.internal.TextureKeys;

/**
 * The secret that draws the marks of one slot. A value to pass along; it is never logged, and written down only
 * encrypted, in a {@link TextureKeyFile}.
 */
public final class TextureKey {
    private final byte[] secret;

    /** @param secret 32 bytes */
    public TextureKey(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("a texture key has 32 bytes");
        }
        this.secret = secret.clone();
    }

    /**
     * The key of one code's mark: {@code HKDF-SHA256(secret, serial, 32 bytes)}.
     *
     * @param serial canonical, upper case
     */
    public byte[] forSerial(String serial) {
        return TextureKeys.derive(secret, serial.getBytes(StandardCharsets.US_ASCII));
    }

    /** The secret itself, for {@link TextureKeyFile}: the only way out, and that under a passphrase. */
    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "TextureKey[secret]";
    }
}
