package org.proofmark.token.internal;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under a key that PBKDF2 with HMAC-SHA256 makes of a passphrase (RFC 8018 §5.2). Plain Java platform: what is sealed here is
 * opened on laptops that have nothing else.
 */
public final class PassphraseSeal {
    /** OWASP's Password Storage Cheat Sheet on PBKDF2-HMAC-SHA256, as of 2025; a third of a second on one core of 2023. */
    public static final int ITERATIONS = 600_000;

    /** Bytes of a salt. */
    public static final int SALT = 16;

    /** Bytes of a nonce. */
    public static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private PassphraseSeal() {}

    /**
     * @param header authenticated, not encrypted
     * @return the secret's length and 16 bytes more
     */
    public static byte[] seal(
            byte[] secret, byte[] header, char[] passphrase, byte[] salt, byte[] nonce, int iterations) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, header, passphrase, salt, nonce, iterations)
                    .doFinal(secret);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Nothing where the passphrase is another, or a bit of the header or the sealed bytes. */
    public static Optional<byte[]> open(
            byte[] sealed, byte[] header, char[] passphrase, byte[] salt, byte[] nonce, int iterations) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, header, passphrase, salt, nonce, iterations)
                    .doFinal(sealed));
        } catch (AEADBadTagException refused) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static Cipher cipher(int mode, byte[] header, char[] passphrase, byte[] salt, byte[] nonce, int iterations)
            throws GeneralSecurityException {
        // The same characters typed on another keyboard may come as other code points.
        char[] typed = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                .toCharArray();
        PBEKeySpec spec = new PBEKeySpec(typed, salt, iterations, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher;
        } finally {
            spec.clearPassword();
            Arrays.fill(typed, '\0');
            Arrays.fill(key, (byte) 0);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256 and AES/GCM", e);
    }
}
