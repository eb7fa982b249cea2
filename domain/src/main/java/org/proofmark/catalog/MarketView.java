package org.proofmark.catalog;

import java.util.List;
import java.util.UUID;

/**
 * A market as it is kept.
 *
 * @param id never changes; part of every token issued for the market
 * @param countries ISO 3166-1 alpha-2, sorted
 * @param mark what new orders' labels carry; {@code none} for plain codes
 * @param version to be named by the next change
 */
public record MarketView(
        UUID id, String code, String name, List<String> countries, String mark, boolean archived, int version) {
    /** What {@link #mark} says where labels are plain. */
    public static final String NO_MARK = "none";

    public MarketView {
        countries = List.copyOf(countries);
    }
}
