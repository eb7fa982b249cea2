package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.Images;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportRequest;
import org.proofmark.catalog.ImportWork;
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
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.CheckDigit;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
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

/** The catalogue, its partners and its imports in the real server on the real database; each test has a tenant of its own. */
@ExtendWith(ArquillianExtension.class)
class CatalogIT {
    @Inject
    private Skus skus;

    @Inject
    private Markets markets;

    @Inject
    private Lots lots;

    @Inject
    private Themes themes;

    @Inject
    private Images images;

    @Inject
    private Products products;

    @Inject
    private Imports imports;

    @Inject
    private ImportWork work;

    @Inject
    private Partners partners;

    @Inject
    private Sites sites;

    @Inject
    private Licences licences;

    @Inject
    private MayHold mayHold;

    @Inject
    private Ids ids;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    private static int company = 4_000_000;

    private Actor brand;
    private int prefix;

    @Deployment
    static EnterpriseArchive deployment() {
        return RealEar.withTests(CatalogIT.class);
    }

    @BeforeEach
    void newTenant() throws SQLException {
        prefix = ++company;
        brand = tenant("brand" + prefix);
    }

    private Actor tenant(String slug) throws SQLException {
        UUID id = ids.next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO tenant (tenant_id, slug, name, state, created_at) VALUES (?, ?, ?, 'ACTIVE', NOW())")) {
            insert.setBytes(1, Uuids.bytes(id));
            insert.setString(2, slug);
            insert.setString(3, "Brand " + slug);
            insert.executeUpdate();
        }
        return new Actor(new TenantId(id), ids.next(), "anna@example.com", Set.of(Role.BRAND));
    }

    /** The n-th GTIN of this test's company, at a packaging level. */
    private Gtin gtin(int n, int indicator) {
        return Gtin.of("%014d".formatted(CheckDigit.append(indicator * 1_000_000_000_000L + prefix * 100_000L + n)));
    }

    private Gtin gtin(int n) {
        return gtin(n, 0);
    }

    private SkuDraft honey(int n) {
        return new SkuDraft(
                gtin(n).value(),
                "Honey",
                Map.of("en", "Mountain honey", "ar", "عسل جبلي"),
                null,
                250,
                List.of(new PackagingLevel(PackagingLevel.Level.CASE, gtin(n, 1).value(), 12, 3_400, 60)));
    }

    private static Problem refusal(Runnable command) {
        return catchThrowableOfType(ProblemException.class, command::run).problem();
    }

    private static Listing all(String search) {
        return Listing.of(0, 100, search, "", Listing.Show.ALL);
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport run(String kind, boolean dryRun, boolean partial, String text) {
        return imports.run(brand, new ImportRequest(kind, dryRun, partial, false, kind + ".csv"), csv(text));
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

    @Test
    void a_dry_run_reports_every_row_and_changes_nothing() {
        ImportReport report = run(
                "skus",
                true,
                false,
                "gtin,name,case_gtin,case_holds\n" + gtin(1) + ",Honey," + gtin(1, 1) + ",12\n" + gtin(2)
                        + ",,,\n1234,Bad,,\n" + gtin(1) + ",Twice,,\n");

        assertThat(report.state()).isEqualTo(ImportReport.State.CHECKED);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.errors())
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(tuple(3, "name"), tuple(4, "gtin"), tuple(5, "gtin"));
        assertThat(skus.list(brand, all("")).total()).isZero();
        assertThat(imports.get(brand, report.id())).isEqualTo(report);
    }

    @Test
    void one_rejected_row_stops_the_file_unless_partial_was_asked_for() {
        String file = "gtin;name\r\n" + gtin(1) + ";Honey\r\n" + gtin(1).value().substring(0, 13) + "x;Bad\r\n";

        ImportReport refused = run("skus", false, false, file);
        assertThat(refused.state()).isEqualTo(ImportReport.State.REFUSED);
        assertThat(skus.list(brand, all("")).total()).isZero();

        ImportReport taken = run("skus", false, true, file);
        assertThat(taken.state()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(skus.list(brand, all("")).total()).isEqualTo(1);

        assertThat(run("skus", false, true, file).errors())
                .extracting(Problem.Fault::problem)
                .contains("exists already");
    }

    @Test
    void lots_partners_and_orders_are_checked_against_what_is_there() {
        skus.create(brand, honey(1));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
        lots.create(brand, new LotDraft(gtin(1).value(), "OLD", null, LocalDate.of(2020, 1, 1), null));
        lots.create(brand, new LotDraft(gtin(1).value(), "A1", null, LocalDate.of(2030, 1, 1), null));

        ImportReport lotReport = run(
                "lots",
                false,
                false,
                "gtin,lot,produced,expiry\n" + gtin(1) + ",B1,2026-01-02,2026-01-01\n" + gtin(2) + ",B1,,\n" + gtin(1)
                        + ",A1,,\n");
        assertThat(lotReport.errors())
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(tuple(2, "expiry"), tuple(3, "gtin"), tuple(4, "lot"));

        ImportReport partnerReport =
                run("partners", false, false, "name,role,country\nNajd,WHOLESALER,SA\nNajd,DISTRIBUTOR,XX\n");
        assertThat(partnerReport.errors())
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(tuple(2, "role"), tuple(3, "country"));

        String order = "gtin,lot,expiry,market,quantity\n";
        ImportReport orderReport = run(
                "orders",
                true,
                false,
                order + gtin(1) + ",OLD,,SA,10\n" + gtin(1) + ",A1,2030-01-02,SA,10\n" + gtin(1) + ",A1,,XX,10\n"
                        + gtin(1)
                        + ",A1,,SA,0\n" + gtin(1) + ",A1,,SA,-1\n" + gtin(1) + ",A1,,SA,8589934592\n" + gtin(1)
                        + ",A1,,SA,10\n");
        assertThat(orderReport.accepted()).isEqualTo(1);
        assertThat(orderReport.errors())
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(
                        tuple(2, "expiry"),
                        tuple(3, "expiry"),
                        tuple(4, "market"),
                        tuple(5, "quantity"),
                        tuple(6, "quantity"),
                        tuple(7, "quantity"));
    }

    @Test
    void an_import_is_undone_as_far_as_nobody_used_it() throws SQLException {
        ImportReport report = run(
                "skus",
                false,
                false,
                "gtin,name\n" + gtin(1) + ",Used\n" + gtin(2) + ",Changed\n" + gtin(3) + ",Untouched\n");
        products.lotForOrder(brand, gtin(1), "A1", null);
        SkuView changed = skus.byGtin(brand, gtin(2));
        skus.change(brand, changed.id(), 0, new SkuDraft(gtin(2).value(), null, Map.of("en", "X"), null, null, null));

        assertThat(imports.undo(brand, report.id())).isEqualTo(new Imports.Undone(1, 2));
        assertThat(skus.list(brand, Listing.of(Page.Window.first(10))).total()).isEqualTo(2);
        assertThat(imports.get(brand, report.id()).state()).isEqualTo(ImportReport.State.UNDONE);
        assertThat(refusal(() -> imports.undo(brand, report.id())).type()).isEqualTo("import-not-applied");
        // The GTIN is free again, for this brand and others.
        Actor other = tenant("other" + prefix);
        assertThat(skus.create(other, honey(3)).gtin()).isEqualTo(gtin(3));
        assertThat(refusal(() -> skus.restore(brand, skus.byGtin(brand, gtin(3)).id()))
                        .type())
                .isEqualTo("gtin-claimed");
    }

    @Test
    void after_an_undo_the_corrected_file_is_taken() {
        skus.create(brand, honey(1));
        String[] kinds = {"skus", "lots", "partners"};
        String[] files = {
            "gtin,name,case_gtin,case_holds\n" + gtin(2) + ",%s," + gtin(2, 1) + ",12\n",
            "gtin,lot,expiry\n" + gtin(1) + ",L1,2031-01-0%s\n",
            "name,role,country,contact\nNajd,DISTRIBUTOR,SA,%s\n"
        };
        for (int i = 0; i < kinds.length; i++) {
            ImportReport wrong = run(kinds[i], false, false, files[i].formatted("1"));
            assertThat(run(kinds[i], true, false, files[i].formatted("2")).rejected())
                    .as(kinds[i])
                    .isEqualTo(1);
            assertThat(imports.undo(brand, wrong.id())).isEqualTo(new Imports.Undone(1, 0));

            ImportReport corrected = run(kinds[i], false, false, files[i].formatted("2"));
            assertThat(corrected.state()).as(kinds[i] + corrected.errors()).isEqualTo(ImportReport.State.APPLIED);
        }
        assertThat(skus.byGtin(brand, gtin(2)).names()).containsEntry("en", "2");
        assertThat(lots.byNumber(brand, gtin(1), "L1").expiry()).isEqualTo(LocalDate.of(2031, 1, 2));
        assertThat(partners.list(brand, all("Najd")).items())
                .extracting(PartnerView::contact)
                .containsExactly("2");
    }

    @Test
    void a_check_that_was_interrupted_goes_on_where_it_was() throws Exception {
        StringBuilder file = new StringBuilder("gtin,name\n");
        for (int n = 1; n <= 10; n++) {
            file.append(gtin(n == 10 ? 1 : n)).append(",Honey\n");
        }
        ImportReport queued =
                imports.run(brand, new ImportRequest("skus", true, false, true, "later.csv"), csv(file.toString()));
        assertThat(queued.state()).isIn(ImportReport.State.QUEUED, ImportReport.State.CHECKED);
        for (int i = 0; i < 600 && imports.get(brand, queued.id()).state() == ImportReport.State.QUEUED; i++) {
            Thread.sleep(100);
        }
        ImportReport report = imports.get(brand, queued.id());
        assertThat(report.state()).isEqualTo(ImportReport.State.CHECKED);
        assertThat(report.accepted()).isEqualTo(9);
        assertThat(report.errors())
                .extracting(Problem.Fault::row, Problem.Fault::problem)
                .containsExactly(tuple(11, "is in row 2 already"));
    }

    /** Rows that are made as they are read, so that the test itself holds none. */
    private static InputStream rows(String header, int count, IntFunction<String> row) {
        Iterator<InputStream> chunks = new Iterator<>() {
            private int next = -1;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public InputStream next() {
                if (next < 0) {
                    next = 0;
                    return csv(header);
                }
                StringBuilder chunk = new StringBuilder();
                for (int end = Math.min(count, next + 1000); next < end; next++) {
                    chunk.append(row.apply(next));
                }
                return csv(chunk.toString());
            }
        };
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return chunks.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return chunks.next();
            }
        });
    }

    @Test
    void a_hundred_thousand_rows_are_taken_in_one_go() throws IOException, SQLException {
        // 100,000 GTINs below one company prefix of seven digits.
        InputStream file = rows(
                "gtin,name,name_ar,family,weight_g\n",
                100_000,
                n -> gtin(n) + ",\"Honey, no. " + n + "\",عسل,Family " + n % 50 + ",250\n");
        Thread sampler = new Thread(this::sample);
        sampler.setDaemon(true);
        sampler.start();
        long start = System.nanoTime();

        ImportReport report = imports.run(brand, new ImportRequest("skus", false, false, false, "many.csv"), file);

        long millis = (System.nanoTime() - start) / 1_000_000;
        sampler.interrupt();
        System.getLogger(CatalogIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "100000 SKUs imported in " + millis + " ms, heap after collections at most " + peak / (1 << 20)
                                + " MiB above " + base / (1 << 20) + " MiB");
        assertThat(report.state()).isEqualTo(ImportReport.State.APPLIED);
        assertThat(report.accepted()).isEqualTo(100_000);
        assertThat(count("sku")).isEqualTo(100_000);
        assertThat(count("sku_name")).isEqualTo(200_000);
        assertThat(millis).isLessThan(400_000);
        assertThat(peak).as("bytes above the start").isLessThan(64L << 20);
    }

    private volatile long base;
    private volatile long peak;

    /** What is still there right after a collection, the most of it. */
    private void sample() {
        System.gc();
        base = used();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                return;
            }
            System.gc();
            peak = Math.max(peak, used() - base);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private int count(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")) {
            read.setBytes(1, Uuids.bytes(brand.tenant().value()));
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
