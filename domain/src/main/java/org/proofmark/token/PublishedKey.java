package org.proofmark.token;

import java.time.Instant;
import org.proofmark.kernel.TenantId;

/**
 * A public key of the offline profile as outsiders get it: with it, signed labels are checked without a network and without this system.
 *
 * @param id four base64url characters that the label repeats at the start of AI 99
 * @param algorithm always {@code Ed25519} (RFC 8032)
 * @param publicKey the 32 bytes as RFC 8032 §5.1.5 writes them, in base 64 (RFC 4648 §4, padded)
 * @param epoch from 1
 * @param validFrom when the epoch began; no label was signed with the key before
 * @param state whether labels are still signed with it
 */
public record PublishedKey(
        String id, String algorithm, String publicKey, TenantId tenant, int epoch, Instant validFrom, State state) {
    /** What becomes of a key; labels that it signed are good in either state. */
    public enum State {
        /** New labels are signed with it: the newest epoch's. */
        SIGNING,
        /** Replaced by a newer epoch's: it only checks what it signed. */
        VERIFY_ONLY
    }
}
