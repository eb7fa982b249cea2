package org.proofmark.token.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token's format a second time, as plainly as it can be written and sharing no code with the room: big integers, one Mac a message,
 * HKDF by its two formulas. What both agree on is the format.
 */
final class ReferenceToken {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ReferenceToken() {}

    static byte[] context(UUID tenant, String gtin, UUID market, int slot) {
        String hex = HexFormat.of().formatHex("PM1".getBytes(StandardCharsets.US_ASCII))
                + tenant.toString().replace("-", "")
                + String.format("%016x", Long.parseLong(gtin))
                + market.toString().replace("-", "")
                + String.format("%02x", slot);
        return HexFormat.of().parseHex(hex);
    }

    static byte[] key(byte[] root, String label, byte[] context) {
        byte[] pseudorandom = hmac(new byte[32], root);
        return hmac(pseudorandom, label.getBytes(StandardCharsets.US_ASCII), context, new byte[] {1});
    }

    static String serial(byte[] root, byte[] context, long number) {
        BigInteger n = BigInteger.valueOf(number);
        BigInteger tag = new BigInteger(1, hmac(key(root, "mac", context), context, fixed(n, 4))).shiftRight(196);
        BigInteger mask = new BigInteger(1, hmac(key(root, "enc", context), context, fixed(tag, 8))).shiftRight(224);
        BigInteger all = BigInteger.valueOf(context[43] & 0xff)
                .shiftLeft(32)
                .or(n.xor(mask))
                .shiftLeft(60)
                .or(tag);
        StringBuilder serial = new StringBuilder();
        for (int i = 19; i >= 0; i--) {
            serial.append(ALPHABET.charAt(
                    all.shiftRight(5 * i).and(BigInteger.valueOf(31)).intValue()));
        }
        return serial.toString();
    }

    static long mask(byte[] encKey, byte[] context, long tag) {
        return new BigInteger(1, hmac(encKey, context, fixed(BigInteger.valueOf(tag), 8)))
                .shiftRight(224)
                .longValueExact();
    }

    private static byte[] fixed(BigInteger value, int length) {
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) {
            out[length - 1 - i] = value.shiftRight(8 * i).byteValue();
        }
        return out;
    }

    private static byte[] hmac(byte[] key, byte[]... message) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(message).forEach(all::writeBytes);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(all.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
