package org.proofmark.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is kept.
 *
 * @param zone IANA time zone
 * @param partner who runs it; null for the brand itself
 * @param version to be named by the next change
 */
public record SiteView(
        UUID id,
        String gln,
        SiteKind kind,
        String name,
        @Nullable String address,
        String country,
        String zone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID partner,
        boolean archived,
        int version) {}
