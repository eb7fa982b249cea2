package org.proofmark.catalog;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;

/**
 * A lot as it is kept.
 *
 * @param site GLN of the producing site
 * @param version to be named by the next change
 */
public record LotView(
        UUID id,
        Gtin gtin,
        String number,
        @Nullable LocalDate produced,
        @Nullable LocalDate expiry,
        @Nullable String site,
        boolean archived,
        int version) {}
