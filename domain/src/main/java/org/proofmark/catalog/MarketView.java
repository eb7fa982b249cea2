package org.proofmark.catalog;

import java.util.List;
import java.util.UUID;

/**
 * A market as it is kept.
 *
 * @param id never changes; part of every token issued for the market
 * @param countries ISO 3166-1 alpha-2, sorted
 * @param version to be named by the next change
 */
public record MarketView(UUID id, String code, String name, List<String> countries, boolean archived, int version) {
    public MarketView {
        countries = List.copyOf(countries);
    }
}
