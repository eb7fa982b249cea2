package org.proofmark.partners;

import java.util.UUID;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/**
 * Which partner may hold what, where and when. Everyone in the tenant reads them; role brand changes them. Refusals of a draft: {@code
 * partner-unknown}, {@code licence-goods} (neither or both of GTIN and family), {@code gtin-invalid}, {@code sku-unknown}, {@code
 * country-unknown}, {@code licence-dates}.
 */
public interface Licences {
    LicenceView create(Actor actor, LicenceDraft draft);

    /** Replaces everything but the partner; {@code changed-meanwhile} if the version is another. */
    LicenceView change(Actor actor, UUID id, int version, LicenceDraft draft);

    /** Ends it at once. */
    LicenceView archive(Actor actor, UUID id);

    LicenceView restore(Actor actor, UUID id);

    LicenceView get(Actor actor, UUID id);

    /** Sorted by {@code from} (the default), {@code to}; searched by GTIN, family, country and partner. */
    Page<LicenceView> list(Actor actor, Listing listing);
}
