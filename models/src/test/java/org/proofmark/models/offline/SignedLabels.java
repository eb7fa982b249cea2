package org.proofmark.models.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.proofmark.kernel.Element;
import org.proofmark.kernel.ElementString;
import org.proofmark.kernel.Gtin;
import org.proofmark.token.OfflineKey;

/** Signs labels as the server does, written down again from the profile's description. */
record SignedLabels(byte[] seed, byte[] publicKey) {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    OfflineKey key() {
        return new OfflineKey(id(), 1, TEXT.encodeToString(publicKey));
    }

    private String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return TEXT.encodeToString(Arrays.copyOf(hash, 3));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    String link(Gtin gtin, String serial) {
        String label =
                new ElementString(List.of(new Element("01", gtin.value()), new Element("21", serial))).bracketed();
        byte[] message = ("PM1-LABEL\n" + label).getBytes(StandardCharsets.UTF_8);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return "https://pm.example/01/" + gtin + "/21/" + serial + "?99=" + id() + TEXT.encodeToString(signature);
    }
}
