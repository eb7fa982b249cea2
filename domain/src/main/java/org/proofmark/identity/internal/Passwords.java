package org.proofmark.identity.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Randomness;

/**
 * Stores passwords as PBKDF2-HMAC-SHA256 with a salt each, in the form {@code pbkdf2-sha256$iterations$salt$hash}. The cost is at least
 * the 600,000 iterations of OWASP's Password Storage Cheat Sheet; a stored one that was cheaper or dearer is renewed at the next sign-in.
 */
final class Passwords {
    static final int LEAST_ITERATIONS = 600_000;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final int iterations;
    private final Randomness randomness;

    /** @throws IllegalArgumentException for fewer than {@link #LEAST_ITERATIONS} */
    Passwords(int iterations, Randomness randomness) {
        if (iterations < LEAST_ITERATIONS) {
            throw new IllegalArgumentException("PBKDF2 needs at least " + LEAST_ITERATIONS + " iterations");
        }
        this.iterations = iterations;
        this.randomness = randomness;
    }

    String stored(String password) {
        byte[] salt = randomness.bytes(SALT_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, iterations));
    }

    /**
     * Whether it is the password; takes the same time for a wrong one.
     *
     * @param stored null for an unknown user: the work is done all the same, so that the time tells nothing
     */
    boolean matches(String password, @Nullable String stored) {
        if (stored == null) {
            return derive(password, new byte[SALT_BYTES], iterations).length == 0;
        }
        String[] parts = stored.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("A stored password has an unknown scheme");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(hash, derive(password, salt, Integer.parseInt(parts[1])));
    }

    boolean isOutdated(String stored) {
        return !stored.startsWith(SCHEME + "$" + iterations + "$");
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java since 8 has PBKDF2WithHmacSHA256", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
