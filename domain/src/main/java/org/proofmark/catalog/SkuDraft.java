package org.proofmark.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SKU as somebody wants it, not yet checked.
 *
 * @param gtin 8, 12, 13 or 14 digits with a correct check digit; it cannot be changed later
 * @param family product family of at most 100 characters; null or empty for none
 * @param names the product's name, at most 200 characters, by BCP-47 language tag; at least one
 * @param activation the default for orders; null for the installation's default, ON_ISSUE
 * @param weightGrams net weight of one unit, 1 to 100,000,000 g; null if unknown
 * @param packaging from the unit upwards; null or empty if unknown
 */
public record SkuDraft(
        @Nullable String gtin,
        @Nullable String family,
        @Nullable Map<String, String> names,
        @Nullable Activation activation,
        @Nullable Integer weightGrams,
        @Nullable List<PackagingLevel> packaging) {}
