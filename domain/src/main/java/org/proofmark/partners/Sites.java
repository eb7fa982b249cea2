package org.proofmark.partners;

import java.util.Optional;
import java.util.UUID;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;

/**
 * Where goods are made, kept and sold. Everyone in the tenant reads them; role brand changes them. Refusals of a draft: {@code
 * gln-invalid}, {@code site-exists}, {@code site-kind-missing}, {@code text-invalid}, {@code country-unknown}, {@code zone-unknown},
 * {@code position-invalid}, {@code partner-unknown}.
 */
public interface Sites {
    SiteView create(Actor actor, SiteDraft draft);

    /** Replaces everything but the GLN; {@code changed-meanwhile} if the version is another. */
    SiteView change(Actor actor, UUID id, int version, SiteDraft draft);

    SiteView archive(Actor actor, UUID id);

    SiteView restore(Actor actor, UUID id);

    SiteView get(Actor actor, UUID id);

    /** For other rooms. */
    Optional<SiteView> byGln(TenantId tenant, Gln gln);

    /** Sorted by {@code name} (the default), {@code gln}, {@code kind}, {@code country}; searched by name, GLN, address and country. */
    Page<SiteView> list(Actor actor, Listing listing);
}
