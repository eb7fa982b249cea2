package org.proofmark.catalog;

import java.util.Optional;
import java.util.UUID;
import org.proofmark.kernel.TenantId;

/**
 * Pictures of products and brands. A picture is public, and named by its content: the bytes of an id never change, so they may be cached
 * for ever.
 */
public interface Images {
    Optional<Image> image(TenantId tenant, UUID id);

    /** @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/webp} */
    record Image(String mediaType, byte[] bytes) {}

    /** The path below the host at which the web serves a picture. */
    static String path(TenantId tenant, UUID id) {
        return "/api/v1/images/" + tenant + "/" + id;
    }
}
