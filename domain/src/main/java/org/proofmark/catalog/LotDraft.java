package org.proofmark.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A production lot as somebody wants it, not yet checked.
 *
 * @param gtin of a SKU in use; it cannot be changed later
 * @param number AI 10: 1 to 20 characters of GS1 character set 82; it cannot be changed later
 * @param produced null if unknown
 * @param expiry the last day of use, not before {@code produced}; null for goods that do not expire
 * @param site GLN of the producing site, null if unknown
 */
public record LotDraft(
        @Nullable String gtin,
        @Nullable String number,
        @Nullable LocalDate produced,
        @Nullable LocalDate expiry,
        @Nullable String site) {}
