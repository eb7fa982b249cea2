package org.proofmark.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A market as somebody wants it, not yet checked.
 *
 * @param code 1 to 20 of A–Z, 0–9 and hyphen, for example {@code SA}; it cannot be changed later
 * @param name 1 to 200 characters
 * @param countries ISO 3166-1 alpha-2 codes, at least one
 * @param mark id of the mark that the market's labels shall carry, for example {@code keyed-600-12}; {@code none} for plain codes; null
 *     for none on a new market, and on a change for what it was
 */
public record MarketDraft(
        @Nullable String code, @Nullable String name, @Nullable Set<String> countries, @Nullable String mark) {
    /** Says nothing of a mark. */
    public MarketDraft(@Nullable String code, @Nullable String name, @Nullable Set<String> countries) {
        this(code, name, countries, null);
    }
}
