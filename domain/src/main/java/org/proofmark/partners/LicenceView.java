package org.proofmark.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence as it is kept.
 *
 * @param gtin either this or {@code family} is set
 * @param to last day; null for open end
 * @param version to be named by the next change
 */
public record LicenceView(
        UUID id,
        UUID partner,
        @Nullable String gtin,
        @Nullable String family,
        List<String> countries,
        LocalDate from,
        @Nullable LocalDate to,
        boolean archived,
        int version) {
    public LicenceView {
        countries = List.copyOf(countries);
    }
}
