package org.proofmark.catalog;

import java.util.UUID;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;

/**
 * Production lots. Roles brand and exporter change them. Refusals of a draft: {@code gtin-invalid}, {@code sku-unknown}, {@code
 * sku-archived}, {@code lot-number-invalid}, {@code lot-exists}, {@code expiry-before-production}, {@code gln-invalid}.
 */
public interface Lots {
    LotView create(Actor actor, LotDraft draft);

    /** Replaces dates and site; {@code changed-meanwhile} if the version is another. */
    LotView change(Actor actor, UUID id, int version, LotDraft draft);

    /** Retires it: no more orders; its codes verify as before. */
    LotView archive(Actor actor, UUID id);

    LotView restore(Actor actor, UUID id);

    LotView get(Actor actor, UUID id);

    /** {@code lot-not-found} if there is none. */
    LotView byNumber(Actor actor, Gtin gtin, String number);

    /** Sorted by {@code number}, {@code gtin} (the default), {@code produced}, {@code expiry}; searched by number and GTIN. */
    Page<LotView> list(Actor actor, Listing listing);
}
