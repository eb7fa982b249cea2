package org.proofmark.token.internal;

/** Derives the keys of single marks. */
public final class TextureKeys {
    private TextureKeys() {}

    /** 32 bytes for this use of the secret. */
    public static byte[] derive(byte[] secret, byte[] info) {
        return Hkdf.derive(secret, new byte[0], info, 32);
    }
}
