package org.proofmark.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.proofmark.identity.ApiKeys;
import org.proofmark.kernel.Randomness;

/** New keys and one-time passwords, and the digest under which a key is known. */
final class Secrets {
    private static final String READABLE = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int HINT = 10;

    private Secrets() {}

    /** 256 random bits. */
    static String apiKey(Randomness randomness) {
        return ApiKeys.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.bytes(32));
    }

    static String hint(String key) {
        return key.substring(0, HINT);
    }

    /** 100 random bits in four groups that can be read out on the telephone. */
    static String oneTimePassword(Randomness randomness) {
        StringBuilder text = new StringBuilder();
        for (byte random : randomness.bytes(20)) {
            if (text.length() % 6 == 5) {
                text.append('-');
            }
            text.append(READABLE.charAt(random & 31));
        }
        return text.toString();
    }

    /** SHA-256 is enough here: 256 random bits cannot be guessed, however fast. */
    static byte[] digest(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
