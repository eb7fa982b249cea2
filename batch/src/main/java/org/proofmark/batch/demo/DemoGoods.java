package org.proofmark.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.PackagingLevel.Level;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.catalog.ThemeDraft;
import org.proofmark.catalog.Themes;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gln;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.Licences;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.Partners;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;
import org.proofmark.partners.Sites;

/** What the demo brand sells, where, through whom. */
@Dependent
class DemoGoods {
    static final String DATES = "09506000134352";
    static final String SYRUP = "09506000134369";

    @Inject
    private Skus skus;

    @Inject
    private Markets markets;

    @Inject
    private Lots lots;

    @Inject
    private Themes themes;

    @Inject
    private Partners partners;

    @Inject
    private Sites sites;

    @Inject
    private Licences licences;

    @Inject
    private Clock clock;

    void load(Actor system) {
        theme(system);
        market(system, "SA", "Saudi Arabia", "none");
        market(system, "AE", "United Arab Emirates", "none");
        // The market that asks for labels that do not survive copying.
        market(system, "DE", "Germany", "keyed-600-12");
        sku(
                system,
                DATES,
                Map.of(
                        "en", "Ajwa dates, 500 g",
                        "ar", "تمر عجوة، ٥٠٠ غ",
                        "zh", "阿吉瓦椰枣，500 克",
                        "de", "Ajwa-Datteln, 500 g"),
                500);
        sku(
                system,
                SYRUP,
                Map.of(
                        "en", "Date syrup, 250 ml",
                        "ar", "دبس التمر، ٢٥٠ مل",
                        "zh", "椰枣糖浆，250 毫升",
                        "de", "Dattelsirup, 250 ml"),
                340);
        places(system);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String plant = DemoPlaces.ALL.plant().value();
        lots.create(system, new LotDraft(DATES, "DATES-01", today.minusDays(14), today.plusYears(2), plant));
        lots.create(system, new LotDraft(SYRUP, "SYRUP-01", today.minusDays(7), today.plusYears(3), plant));
    }

    private void theme(Actor system) {
        themes.change(system, 0, new ThemeDraft("Oasis Dates", "#7a3e12", "mailto:care@demo.proofmark.test", null));
    }

    private void market(Actor system, String country, String name, String mark) {
        markets.create(system, new MarketDraft(country, name, Set.of(country), mark));
    }

    private void sku(Actor system, String gtin, Map<String, String> names, int grams) {
        List<PackagingLevel> packaging = List.of(
                new PackagingLevel(Level.EACH, gtin, 1, grams, 10),
                new PackagingLevel(Level.CASE, null, 24, grams * 24 + 400, 200),
                new PackagingLevel(Level.PALLET, null, 60, (grams * 24 + 400) * 60 + 22_000, 8_000));
        skus.create(system, new SkuDraft(gtin, "Dates", names, Activation.ON_ISSUE, grams, packaging));
    }

    private void places(Actor system) {
        DemoPlaces places = DemoPlaces.ALL;
        UUID exporter = partners.create(
                        system,
                        new PartnerDraft(
                                PartnerRole.EXPORTER, "Oasis Packing", null, "SA", "packing@demo.proofmark.test"))
                .id();
        UUID distributor = partners.create(
                        system,
                        new PartnerDraft(PartnerRole.DISTRIBUTOR, "Gulf Foods", null, "AE", "desk@demo.proofmark.test"))
                .id();
        site(system, places.plant(), SiteKind.PLANT, "Medina plant", "SA", "Asia/Riyadh", 24.47, 39.61, exporter);
        site(
                system,
                places.warehouse(),
                SiteKind.WAREHOUSE,
                "Jebel Ali warehouse",
                "AE",
                "Asia/Dubai",
                25.0,
                55.06,
                distributor);
        site(system, places.shop(), SiteKind.SHOP, "Berlin shop", "DE", "Europe/Berlin", 52.52, 13.4, distributor);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (UUID partner : List.of(exporter, distributor)) {
            licences.create(
                    system,
                    new LicenceDraft(
                            partner, null, "Dates", Set.of("SA", "AE", "DE"), today.minusYears(1), today.plusYears(5)));
        }
    }

    private void site(
            Actor system,
            Gln gln,
            SiteKind kind,
            String name,
            String country,
            String zone,
            double latitude,
            double longitude,
            @Nullable UUID partner) {
        sites.create(system, new SiteDraft(gln.value(), kind, name, null, country, zone, latitude, longitude, partner));
    }
}
