package org.proofmark.partners;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence as somebody wants it, not yet checked.
 *
 * @param partner who may hold the goods
 * @param gtin of the SKU; null when a family is named
 * @param family of SKUs; null when a GTIN is named
 * @param countries where, ISO 3166-1 alpha-2, at least one
 * @param from first day
 * @param to last day, not before {@code from}; null for open end
 */
public record LicenceDraft(
        @Nullable UUID partner,
        @Nullable String gtin,
        @Nullable String family,
        @Nullable Set<String> countries,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
