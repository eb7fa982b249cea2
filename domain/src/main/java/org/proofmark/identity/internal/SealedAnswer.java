package org.proofmark.identity.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Repeats;

/**
 * An answer under AES-256-GCM. An answer may hold a new key or a one-time password, which nobody who reads the database may learn; the
 * sealing key comes from the client's Idempotency-Key, which is not kept.
 */
final class SealedAnswer {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedAnswer() {}

    static byte[] seal(byte[] key, byte[] iv, Repeats.Answer answer) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(plain)) {
            write(out, answer.location());
            write(out, answer.mediaType());
            write(out, answer.content());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, iv, plain.toByteArray());
        byte[] whole = Arrays.copyOf(iv, IV_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, IV_BYTES, sealed.length);
        return whole;
    }

    static Repeats.Answer open(byte[] key, byte[] whole, byte[] bodyDigest, int status) {
        byte[] plain = cipher(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(whole, IV_BYTES),
                Arrays.copyOfRange(whole, IV_BYTES, whole.length));
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            return new Repeats.Answer(bodyDigest, status, read(in), read(in), read(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A kept answer cannot be sealed or opened", impossible);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
