package org.proofmark.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is kept.
 *
 * @param version to be named by the next change
 */
public record PartnerView(
        UUID id,
        PartnerRole role,
        String name,
        @Nullable String gln,
        String country,
        @Nullable String contact,
        boolean archived,
        int version) {}
