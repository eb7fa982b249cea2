package org.proofmark.catalog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** What other rooms ask the catalogue. Answers are cached and safe on the scan path; a change is seen within a second. */
public interface Products {
    Optional<Product> product(TenantId tenant, Gtin gtin);

    Optional<Market> market(TenantId tenant, UUID market);

    /** By its short code, for example {@code SA}. */
    Optional<Market> marketByCode(TenantId tenant, String code);

    Optional<Lot> lot(TenantId tenant, UUID lot);

    Optional<Lot> lotByNumber(TenantId tenant, Gtin gtin, String number);

    Theme theme(TenantId tenant);

    /** How a SKU is packed, from the unit upwards; empty if unknown. */
    java.util.List<PackagingLevel> packaging(TenantId tenant, UUID sku);

    /**
     * The lot of this number for this GTIN, created with the expiry if there is none yet.
     *
     * @param expiry null for that of the lot, or none if the lot is new
     * @throws org.proofmark.kernel.ProblemException {@code sku-unknown}, {@code sku-archived}, {@code lot-number-invalid}, {@code
     *     expiry-differs} if it exists with another expiry, {@code lot-expired} if it is past its expiry, {@code lot-archived}; each names
     *     the field {@code gtin}, {@code lot} or {@code expiry}
     */
    Lot lotForOrder(Actor actor, Gtin gtin, String number, @Nullable LocalDate expiry);

    /**
     * @param activation when a code of this SKU starts to answer REAL: ON_ISSUE, ON_COMMISSION or ON_SHIPMENT
     * @param weightGrams net weight of one unit, null if unknown
     */
    record Product(
            UUID id,
            Gtin gtin,
            String family,
            java.util.Map<String, String> names,
            String activation,
            @Nullable Integer weightGrams,
            @Nullable UUID image,
            boolean archived) {
        public Product {
            names = java.util.Map.copyOf(names);
        }

        /** The name in this language, else in English, else any. */
        public String name(String language) {
            String name = names.get(language);
            if (name == null) {
                name = names.get("en");
            }
            return name != null
                    ? name
                    : names.values().stream().sorted().findFirst().orElse(gtin.toString());
        }
    }

    /**
     * @param id immutable; part of every token of the market
     * @param code short name that people use, for example {@code SA}
     * @param countries ISO 3166-1 alpha-2; territories of a tenant's markets do not overlap
     * @param mark what new orders' labels carry; {@code none} for plain codes
     */
    record Market(UUID id, String code, String name, java.util.Set<String> countries, String mark, boolean archived) {
        public Market {
            countries = java.util.Set.copyOf(countries);
        }
    }

    /** @param number AI 10, 1 to 20 characters of GS1 character set 82 */
    record Lot(
            UUID id,
            Gtin gtin,
            String number,
            @Nullable LocalDate produced,
            @Nullable LocalDate expiry,
            boolean archived) {}

    /**
     * How the brand looks on public pages.
     *
     * @param accent CSS hex colour {@code #rrggbb}
     */
    record Theme(
            String brandName,
            String accent,
            @Nullable String logoUrl,
            @Nullable String supportUrl,
            @Nullable String supportText) {}
}
