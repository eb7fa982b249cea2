package org.proofmark.token.internal;

import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.token.TokenFormat;

/** Makes the workers that {@link TokenFormat} hands out. */
public final class SlotFormat {
    private SlotFormat() {}

    public static TokenFormat of(byte[] root, TenantId tenant, Gtin gtin, UUID market, int slot) {
        return new SlotKeys(root, new SlotContext(tenant, gtin, market, slot)).codec();
    }
}
