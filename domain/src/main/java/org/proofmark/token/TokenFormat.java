package org.proofmark.token;

import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.internal.SlotFormat;

/**
 * The format PM1 as a function of its inputs, for tools that hold a root key themselves: test vectors, benches, a verifier without a
 * database. The server uses {@link Tokens}, which knows the slots' states and keeps the keys. The layout is described in ADR 20 and
 * pinned by {@code test-vectors.json}.
 */
public interface TokenFormat extends CodeSigner {
    /**
     * The serials of one slot, for one thread.
     *
     * @param root 32 bytes
     * @param market immutable id of the market
     * @param slot 0 to 255
     */
    static TokenFormat of(byte[] root, TenantId tenant, Gtin gtin, UUID market, int slot) {
        return SlotFormat.of(root, tenant, gtin, market, slot);
    }

    /**
     * The number that a serial of this slot was made from.
     *
     * @return 0 to 2^32 - 1, or -1 when the tag does not check or this is no serial
     */
    long check(CharSequence serial);
}
