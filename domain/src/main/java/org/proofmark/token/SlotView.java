package org.proofmark.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;

/**
 * A slot: one of 256 key compartments of a product, each bound to one market.
 *
 * @param slot 0 to 255, the first 8 bits of its serials
 * @param market immutable id of the market that its codes were made for
 * @param epoch number of the tenant's root key, from 1
 * @param format of the serial; {@code PM1} is the only one so far
 * @param textureProfile of the mark that its labels carry by default; {@code none} for no mark
 * @param revokedAt null unless revoked
 * @param reason why it was revoked, null unless it was
 */
public record SlotView(
        Gtin gtin,
        int slot,
        UUID market,
        int epoch,
        String format,
        String textureProfile,
        SlotState state,
        Instant openedAt,
        String openedBy,
        @Nullable Instant revokedAt,
        @Nullable String reason) {}
