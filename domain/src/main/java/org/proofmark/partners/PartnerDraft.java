package org.proofmark.partners;

import org.jspecify.annotations.Nullable;

/**
 * A partner as somebody wants it, not yet checked.
 *
 * @param role what it does
 * @param name 1 to 200 characters; no two partners of a role share one
 * @param gln of the company, 13 digits; null if it has none
 * @param country ISO 3166-1 alpha-2
 * @param contact how to reach it, at most 200 characters; null if unknown
 */
public record PartnerDraft(
        @Nullable PartnerRole role,
        @Nullable String name,
        @Nullable String gln,
        @Nullable String country,
        @Nullable String contact) {}
