package org.proofmark.token.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.proofmark.kernel.Element;
import org.proofmark.kernel.ElementString;
import org.proofmark.token.OfflineCheck;
import org.proofmark.token.OfflineKey;

/**
 * The offline profile: an Ed25519 signature over every element of a label, carried by the label itself in AI 99. The value is 90
 * characters of base64url, all that the identifier holds: 4 for the key's id, 86 for the signature.
 *
 * <p>Signed is {@code PM1-LABEL}, a line feed, and the elements but AI 99 in bracketed form, ordered by identifier, so that the same
 * label may be written as a Data Matrix or as a link.
 */
public final class LabelSignatures {
    static final String AI = "99";
    private static final int ID_LENGTH = 4;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static {
        CryptoLibrary.load();
    }

    private LabelSignatures() {}

    static byte[] publicKey(byte[] seed) {
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, key, 0);
        return key;
    }

    static byte[] sign(byte[] seed, byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** False also for keys and signatures of a wrong length. */
    static boolean verify(byte[] key, byte[] message, byte[] signature) {
        return key.length == Ed25519.PUBLIC_KEY_SIZE
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
    }

    static OfflineKey offlineKey(byte[] seed, int epoch) {
        byte[] key = publicKey(seed);
        return new OfflineKey(id(key), epoch, TEXT.encodeToString(key));
    }

    /** The label with its signature added, or renewed. */
    static ElementString sign(byte[] seed, ElementString label) {
        List<Element> elements = unsigned(label);
        String value = id(publicKey(seed)) + TEXT.encodeToString(sign(seed, message(elements)));
        elements.add(new Element(AI, value));
        return new ElementString(elements);
    }

    /** What the signature in AI 99 says, by these keys. */
    public static OfflineCheck check(List<OfflineKey> keys, ElementString label) {
        String value = label.value(AI).orElse("");
        if (value.length() != 90
                || label.elements().stream()
                                .filter(element -> element.ai().equals(AI))
                                .count()
                        != 1) {
            return OfflineCheck.UNSIGNED;
        }
        for (OfflineKey key : keys) {
            if (key.id().equals(value.substring(0, ID_LENGTH))) {
                return verify(decode(key.publicKey()), message(unsigned(label)), decode(value.substring(ID_LENGTH)))
                        ? OfflineCheck.GENUINE
                        : OfflineCheck.ALTERED;
            }
        }
        return OfflineCheck.UNKNOWN_KEY;
    }

    private static List<Element> unsigned(ElementString label) {
        return new java.util.ArrayList<>(label.elements().stream()
                .filter(element -> !element.ai().equals(AI))
                .toList());
    }

    private static byte[] message(List<Element> elements) {
        List<Element> ordered = elements.stream()
                .sorted(Comparator.comparing(Element::ai).thenComparing(Element::value))
                .toList();
        return ("PM1-LABEL\n" + new ElementString(ordered).bracketed()).getBytes(StandardCharsets.UTF_8);
    }

    private static String id(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return TEXT.encodeToString(Arrays.copyOf(hash, 3));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An empty array, which verifies nothing, for what is no base64url. */
    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
