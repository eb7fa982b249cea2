package org.proofmark.catalog;

import java.util.UUID;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/**
 * Where goods may be sold. The territories of a tenant's markets in use do not overlap. Role brand changes them. Refusals of a draft:
 * {@code market-code-invalid}, {@code market-exists}, {@code country-unknown}, {@code territory-empty}, {@code territory-overlap} (names
 * the country and the other market), {@code mark-unknown}. A change of the mark holds for orders that are placed from then on.
 */
public interface Markets {
    MarketView create(Actor actor, MarketDraft draft);

    /** Replaces name and territory, and the mark where the draft names one; {@code changed-meanwhile} if the version is another. */
    MarketView change(Actor actor, UUID id, int version, MarketDraft draft);

    /** Retires it and frees its countries; codes issued for it verify as before. */
    MarketView archive(Actor actor, UUID id);

    /** Takes it into use again; refused as {@code territory-overlap} if another market took a country meanwhile. */
    MarketView restore(Actor actor, UUID id);

    MarketView get(Actor actor, UUID id);

    /** Sorted by {@code code} (the default), {@code name}; searched by both and by country. */
    Page<MarketView> list(Actor actor, Listing listing);
}
