package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.ImportReport;
import org.proofmark.catalog.ImportRequest;
import org.proofmark.catalog.Imports;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.Products;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;

/** Files into the real server on the real database: tried, refused, taken, undone, queued for the batch job {@code import-master-data}. */
class ImportFilesIT extends CatalogTests {
    @Inject
    Skus skus;

    @Inject
    Markets markets;

    @Inject
    Lots lots;

    @Inject
    Products products;

    @Inject
    Imports imports;

    @Inject
    Partners partners;

    ImportFilesIT() {
        super(4_500_000);
    }

    private ImportReport run(String kind, boolean dryRun, boolean partial, String text) {
        return imports.run(brand, new ImportRequest(kind, dryRun, partial, false, kind + ".csv"), csv(text));
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
        System.getLogger(ImportFilesIT.class.getName())
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
}
