package org.proofmark.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as somebody wants it, not yet checked.
 *
 * @param gln 13 digits; it cannot be changed later
 * @param kind what happens there
 * @param name 1 to 200 characters
 * @param address at most 300 characters; null if unknown
 * @param country ISO 3166-1 alpha-2
 * @param zone IANA time zone, for example {@code Asia/Riyadh}; times at the site are shown in it
 * @param latitude degrees north, −90 to 90; with {@code longitude} or not at all
 * @param longitude degrees east, −180 to 180
 * @param partner who runs it; null for the brand itself
 */
public record SiteDraft(
        @Nullable String gln,
        @Nullable SiteKind kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String country,
        @Nullable String zone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID partner) {}
