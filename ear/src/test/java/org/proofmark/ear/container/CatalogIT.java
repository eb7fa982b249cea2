package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.Images;
import org.proofmark.catalog.ImportRequest;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.MarketView;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.catalog.ThemeDraft;
import org.proofmark.catalog.Themes;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.CheckDigit;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.Licences;
import org.proofmark.partners.MayHold;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;
import org.proofmark.partners.Sites;

/** The catalogue and its partners in the real server on the real database; each test has a tenant of its own. */
class CatalogIT extends CatalogTests {
    @Inject
    Skus skus;

    @Inject
    Markets markets;

    @Inject
    Lots lots;

    @Inject
    Themes themes;

    @Inject
    Images images;

    @Inject
    Products products;

    @Inject
    Imports imports;

    @Inject
    Partners partners;

    @Inject
    Sites sites;

    @Inject
    Licences licences;

    @Inject
    MayHold mayHold;

    CatalogIT() {
        super(4_000_000);
    }

    @Test
    void a_sku_is_created_read_changed_archived_and_restored() {
        SkuView made = skus.create(brand, honey(1));
        assertThat(made.version()).isZero();
        assertThat(made.activation()).isEqualTo(Activation.ON_ISSUE);
        assertThat(skus.get(brand, made.id())).isEqualTo(made);
        assertThat(products.product(brand.tenant(), gtin(1)).orElseThrow().name("ar"))
                .isEqualTo("عسل جبلي");
        assertThat(products.packaging(brand.tenant(), made.id()))
                .extracting(PackagingLevel::gtin)
                .containsExactly(gtin(1, 1).value());

        SkuDraft renamed =
                new SkuDraft(gtin(1).value(), "Honey", Map.of("en", "Forest honey"), Activation.ON_SHIPMENT, 300, null);
        SkuView changed = skus.change(brand, made.id(), 0, renamed);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.names()).containsOnly(Map.entry("en", "Forest honey"));
        assertThat(changed.packaging()).isEmpty();
        assertThat(products.product(brand.tenant(), gtin(1)).orElseThrow().name("ar"))
                .isEqualTo("Forest honey");

        assertThat(refusal(() -> skus.change(brand, made.id(), 0, renamed)).type())
                .isEqualTo("changed-meanwhile");

        assertThat(skus.archive(brand, made.id()).archived()).isTrue();
        assertThat(skus.list(brand, Listing.of(Page.Window.first(10))).items()).isEmpty();
        assertThat(skus.list(brand, all("forest")).total()).isEqualTo(1);
        assertThat(refusal(() -> lots.create(brand, new LotDraft(gtin(1).value(), "A1", null, null, null)))
                        .type())
                .isEqualTo("sku-archived");
        assertThat(skus.restore(brand, made.id()).archived()).isFalse();
    }

    @Test
    void lists_are_searched_sorted_and_paged() {
        for (int n = 1; n <= 5; n++) {
            skus.create(
                    brand,
                    new SkuDraft(gtin(n).value(), "F" + (6 - n), Map.of("en", "100% honey " + n), null, null, null));
        }
        assertThat(skus.list(brand, Listing.of(1, 2, "", "-gtin", Listing.Show.ACTIVE))
                        .items())
                .extracting(SkuView::gtin)
                .containsExactly(gtin(4), gtin(3));
        assertThat(skus.list(brand, Listing.of(0, 1, "", "family", Listing.Show.ACTIVE))
                        .items())
                .extracting(SkuView::gtin)
                .containsExactly(gtin(5));
        assertThat(skus.list(brand, all("100% honey 3")).total()).isEqualTo(1);
        assertThat(skus.list(brand, all("0%_honey")).total()).isZero();
        assertThat(refusal(() -> skus.list(brand, Listing.of(0, 1, "", "price", Listing.Show.ACTIVE)))
                        .type())
                .isEqualTo("sort-unknown");
    }

    @Test
    void a_gtin_belongs_to_one_sku_of_one_brand() throws SQLException {
        skus.create(brand, honey(1));
        assertThat(refusal(() -> skus.create(brand, honey(1))).type()).isEqualTo("gtin-exists");

        Actor other = tenant("other" + prefix);
        assertThat(refusal(() -> skus.create(other, honey(1))).type()).isEqualTo("gtin-claimed");
        assertThat(skus.list(other, all("")).total()).isZero();
    }

    @Test
    void nobody_sees_or_changes_another_tenants_rows() throws SQLException {
        SkuView sku = skus.create(brand, honey(1));
        MarketView market = markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
        Actor other = tenant("other" + prefix);

        assertThat(refusal(() -> skus.get(other, sku.id())).type()).isEqualTo("sku-not-found");
        assertThat(refusal(() -> skus.archive(other, sku.id())).type()).isEqualTo("sku-not-found");
        assertThat(refusal(() -> markets.get(other, market.id())).type()).isEqualTo("market-not-found");
        assertThat(products.product(other.tenant(), gtin(1))).isEmpty();
        assertThat(products.market(other.tenant(), market.id())).isEmpty();
    }

    @Test
    void roles_that_only_read_change_nothing_and_operators_read_nothing() {
        Actor distributor = new Actor(brand.tenant(), ids.next(), "d", Set.of(Role.DISTRIBUTOR));
        Actor operator = new Actor(brand.tenant(), ids.next(), "o", Set.of(Role.OPERATOR));

        assertThat(refusal(() -> skus.create(distributor, honey(1))).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(skus.list(distributor, all("")).total()).isZero();
        assertThat(refusal(() -> skus.list(operator, all(""))).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refusal(() -> imports.run(
                                distributor, new ImportRequest("skus", true, false, false, "x"), csv("gtin,name\n")))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void territories_do_not_overlap_and_archived_markets_give_theirs_back() {
        MarketView gulf = markets.create(brand, new MarketDraft("GULF", "Gulf", Set.of("SA", "AE")));

        Problem overlap =
                refusal(() -> markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA", "QA"))));
        assertThat(overlap.type()).isEqualTo("territory-overlap");
        assertThat(overlap.detail()).contains("SA").contains("GULF");
        assertThat(markets.list(brand, all("")).total()).isEqualTo(1);

        assertThat(markets.change(brand, gulf.id(), 0, new MarketDraft("GULF", "Gulf", Set.of("AE", "SA", "KW")))
                        .countries())
                .containsExactly("AE", "KW", "SA");
        markets.archive(brand, gulf.id());
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
        assertThat(refusal(() -> markets.restore(brand, gulf.id())).type()).isEqualTo("territory-overlap");
        assertThat(products.marketByCode(brand.tenant(), "GULF").orElseThrow().archived())
                .isTrue();
    }

    @Test
    void an_order_finds_or_makes_its_lot() {
        skus.create(brand, honey(1));
        LocalDate expiry = LocalDate.of(2030, 12, 31);

        Products.Lot lot = products.lotForOrder(brand, gtin(1), "A1", expiry);
        assertThat(products.lotForOrder(brand, gtin(1), "A1", expiry)).isEqualTo(lot);
        assertThat(products.lotForOrder(brand, gtin(1), "A1", null)).isEqualTo(lot);
        assertThat(products.lot(brand.tenant(), lot.id())).contains(lot);
        assertThat(refusal(() -> products.lotForOrder(brand, gtin(1), "A1", expiry.plusDays(1)))
                        .type())
                .isEqualTo("expiry-differs");
        assertThat(refusal(() -> products.lotForOrder(brand, gtin(1), "A2", LocalDate.of(2020, 1, 1)))
                        .type())
                .isEqualTo("lot-expired");
        assertThat(refusal(() -> products.lotForOrder(brand, gtin(2), "A1", null))
                        .type())
                .isEqualTo("sku-unknown");
        lots.archive(brand, lot.id());
        assertThat(refusal(() -> products.lotForOrder(brand, gtin(1), "A1", null))
                        .type())
                .isEqualTo("lot-archived");
        assertThat(lots.list(brand, all("A2")).total()).isZero();
    }

    @Test
    void pictures_and_the_brands_look_are_kept() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
        SkuView sku = skus.create(brand, honey(1));

        UUID image = skus.setImage(brand, sku.id(), png).image();
        assertThat(images.image(brand.tenant(), image).orElseThrow().bytes()).isEqualTo(png);
        assertThat(refusal(() -> skus.setImage(brand, sku.id(), new byte[] {1})).type())
                .isEqualTo("image-invalid");

        assertThat(products.theme(brand.tenant()).brandName()).isEqualTo("Brand brand" + prefix);
        assertThat(themes.change(brand, 0, new ThemeDraft("Alpen", "#AA0000", "https://example.com", null))
                        .version())
                .isEqualTo(1);
        assertThat(products.theme(brand.tenant()).accent()).isEqualTo("#aa0000");
        assertThat(refusal(() -> themes.change(brand, 0, new ThemeDraft("Alpen", null, null, null)))
                        .type())
                .isEqualTo("changed-meanwhile");
        assertThat(themes.setLogo(brand, png).theme().logoUrl()).contains(image.toString());
    }

    @Test
    void partners_sites_and_licences_say_who_may_hold_what() {
        skus.create(brand, honey(1));
        PartnerView najd = partners.create(brand, new PartnerDraft(PartnerRole.DISTRIBUTOR, "Najd", null, "SA", null));
        String gln = "%013d".formatted(CheckDigit.append(prefix * 100_000L + 1));
        sites.create(
                brand,
                new SiteDraft(
                        gln, SiteKind.WAREHOUSE, "Riyadh", "1 Road", "SA", "Asia/Riyadh", 24.7136, 46.6753, najd.id()));
        assertThat(sites.byGln(brand.tenant(), org.proofmark.kernel.Gln.of(gln))
                        .orElseThrow()
                        .latitude())
                .isEqualTo(24.7136);
        assertThat(refusal(() -> partners.create(
                                brand, new PartnerDraft(PartnerRole.DISTRIBUTOR, "najd", null, "SA", null)))
                        .type())
                .isEqualTo("partner-exists");

        LocalDate day = LocalDate.of(2026, 11, 21);
        UUID licence = licences.create(
                        brand, new LicenceDraft(najd.id(), null, "Honey", Set.of("SA"), day, day.plusDays(9)))
                .id();
        assertThat(mayHold.mayHold(brand.tenant(), najd.id(), gtin(1), "SA", day))
                .isTrue();
        assertThat(mayHold.mayHold(brand.tenant(), najd.id(), gtin(1), "AE", day))
                .isFalse();
        assertThat(mayHold.mayHold(brand.tenant(), najd.id(), gtin(1), "SA", day.plusDays(10)))
                .isFalse();
        assertThat(mayHold.mayHold(brand.tenant(), najd.id(), gtin(2), "SA", day))
                .isFalse();
        assertThat(licences.list(brand, all("najd")).total()).isEqualTo(1);
        licences.archive(brand, licence);
        assertThat(mayHold.mayHold(brand.tenant(), najd.id(), gtin(1), "SA", day))
                .isFalse();
    }
}
