package org.proofmark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How a SKU is packed at one level.
 *
 * @param level each, inner, case or pallet; a SKU has each level at most once
 * @param gtin the level's own GTIN, 8 to 14 digits; a level above EACH must not share another's. Null where the level is only known by
 *     its SSCC
 * @param holds how many of the next lower level it holds, 1 to 100,000; 1 for EACH
 * @param weightGrams gross weight, 1 to 100,000,000 g; null if unknown
 * @param toleranceGrams how far a weighed one may be off, 0 to the weight; null for none stated
 */
public record PackagingLevel(
        Level level,
        @Nullable String gtin,
        int holds,
        @Nullable Integer weightGrams,
        @Nullable Integer toleranceGrams) {
    /** From the unit that is sold upwards. */
    public enum Level {
        EACH,
        INNER,
        CASE,
        PALLET
    }
}
