package org.proofmark.partners;

import java.util.UUID;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/**
 * Exporters and distributors. Everyone in the tenant reads them; role brand changes them. Refusals of a draft: {@code partner-role-missing},
 * {@code text-invalid}, {@code gln-invalid}, {@code country-unknown}, {@code partner-exists}.
 */
public interface Partners {
    PartnerView create(Actor actor, PartnerDraft draft);

    /** Replaces everything but the role; {@code changed-meanwhile} if the version is another. */
    PartnerView change(Actor actor, UUID id, int version, PartnerDraft draft);

    /** Retires it; its licences no longer count. */
    PartnerView archive(Actor actor, UUID id);

    PartnerView restore(Actor actor, UUID id);

    PartnerView get(Actor actor, UUID id);

    /** Sorted by {@code name} (the default), {@code role}, {@code country}; searched by name, GLN, contact and country. */
    Page<PartnerView> list(Actor actor, Listing listing);
}
