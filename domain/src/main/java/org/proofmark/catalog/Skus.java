package org.proofmark.catalog;

import java.util.UUID;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;

/**
 * The trade items of a brand. Everyone in the tenant reads them; role brand changes them. Refusals of a draft: {@code gtin-invalid},
 * {@code gtin-claimed} (another brand's), {@code gtin-exists}, {@code names-missing}, {@code language-invalid}, {@code packaging-invalid},
 * {@code weight-invalid}, {@code text-invalid}.
 */
public interface Skus {
    SkuView create(Actor actor, SkuDraft draft);

    /**
     * Replaces everything but the GTIN and the picture.
     *
     * @param version of the row that the change was made on; another is refused as {@code changed-meanwhile}
     */
    SkuView change(Actor actor, UUID id, int version, SkuDraft draft);

    /** Retires it: no more lots or orders; its codes verify as before. Does nothing if it is archived. */
    SkuView archive(Actor actor, UUID id);

    SkuView restore(Actor actor, UUID id);

    SkuView get(Actor actor, UUID id);

    SkuView byGtin(Actor actor, Gtin gtin);

    /** Sorted by {@code gtin} (the default), {@code family}, {@code changed}; searched by GTIN, family and names. */
    Page<SkuView> list(Actor actor, Listing listing);

    /**
     * Sets the picture.
     *
     * @param bytes a PNG, JPEG or WebP of at most 2 MB; the type is read from the bytes, not believed. Refused as {@code image-invalid}
     */
    SkuView setImage(Actor actor, UUID id, byte[] bytes);
}
