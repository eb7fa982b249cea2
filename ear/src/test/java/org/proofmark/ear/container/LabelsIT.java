package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.Markets;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.Skus;
import org.proofmark.identity.ApiKeys;
import org.proofmark.identity.Tenants;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.RenderedLabels;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.OrderCodes;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.token.Tokens;

/** Labels over HTTP from the real EAR: who gets them, what is logged and marked, and that what is printed decodes to the code. */
@ExtendWith(ArquillianExtension.class)
class LabelsIT {
    private static final String GTIN = "09507777134378";
    private static Actor brand;
    private static String key;
    private static String distributorKey;
    private static String otherKey;

    private final ThisServer server = new ThisServer();

    @Inject
    Tenants tenants;

    @Inject
    ApiKeys keys;

    @Inject
    Skus skus;

    @Inject
    Markets markets;

    @Inject
    Orders orders;

    @Inject
    OrderCodes codes;

    @Inject
    CodeRegistry registry;

    @Inject
    RenderedLabels rendered;

    @Inject
    Jobs jobs;

    @Inject
    Tokens tokens;

    @Deployment
    static EnterpriseArchive deployment() {
        return RealEar.withTests(LabelsIT.class, ThisServer.class, QrOnImage.class);
    }

    @BeforeEach
    void twoBrands() {
        if (brand != null) {
            return;
        }
        TenantId tenant = tenant("labels", "ID.LABELS.TEST", "9507777");
        brand = new Actor(tenant, new UUID(7, 7), "brand", Set.of(Role.BRAND));
        skus.create(
                brand,
                new SkuDraft(
                        GTIN, null, Map.of("en", "Olive oil (extra) \\ ^XA", "ar", "زيت زيتون"), null, null, null));
        markets.create(brand, new MarketDraft("SA", "Saudi Arabia", Set.of("SA")));
        key = keys.issue(brand, new ApiKeys.NewKey("print", Set.of(Role.BRAND), null, null))
                .key();
        distributorKey = keys.issue(brand, new ApiKeys.NewKey("shop", Set.of(Role.DISTRIBUTOR), null, null))
                .key();
        Actor other =
                new Actor(tenant("strangers", "ID.OTHER.TEST", "9507888"), new UUID(8, 8), "other", Set.of(Role.BRAND));
        otherKey = keys.issue(other, new ApiKeys.NewKey("print", Set.of(Role.BRAND), null, null))
                .key();
    }

    private TenantId tenant(String slug, String host, String prefix) {
        Actor operator = Actor.system(new TenantId(new UUID(0, 1)));
        return tenants.create(
                        operator,
                        new Tenants.NewTenant(slug, slug, host, Set.of(prefix), null, slug + "@example.com", slug))
                .tenant();
    }

    private OrderView order(long quantity) {
        return orders.place(
                brand,
                new PlaceOrder(
                        GTIN, "LOT-1", LocalDate.of(2030, 12, 31), "SA", quantity, null, Deliver.NONE, false, null));
    }

    private String uri(OrderView order, long position) {
        OrderCodes.Batch batch = codes.of(brand, order.id());
        return batch.uriPrefix() + codes.lines(batch).serial(position);
    }

    private Life life(OrderView order, long position) {
        return registry.find(brand.tenant(), new CodeId(new Gtin(GTIN), order.slot(), order.first() + position))
                .orElseThrow()
                .life();
    }

    @Test
    void whatIsPrintedDecodesToTheOrdersCodes() throws Exception {
        OrderView order = order(1000);
        HttpResponse<byte[]> png = get(key, order, "labels/7.png?dpi=600");
        assertThat(png.statusCode()).as(ThisServer.text(png)).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(QrOnImage.decoded(ImageIO.read(new ByteArrayInputStream(png.body()))))
                .isEqualTo(uri(order, 7));

        HttpResponse<byte[]> pdf = get(key, order, "labels.pdf?layout=a4-3x8&first=10&last=39&language=ar");
        assertThat(pdf.statusCode()).as(ThisServer.text(pdf)).isEqualTo(200);
        try (PDDocument sheets = Loader.loadPDF(pdf.body())) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(2);
            BufferedImage page = new PDFRenderer(sheets).renderImageWithDPI(0, 300, ImageType.GRAY);
            assertThat(QrOnImage.decoded(page.getSubimage(0, 6, 820, 430))).isEqualTo(uri(order, 10));
        }

        HttpResponse<byte[]> zpl = get(key, order, "labels.zpl?first=0&last=4");
        assertThat(ThisServer.text(zpl).split("\\^XZ\n")).hasSize(5);
        assertThat(ThisServer.text(zpl)).contains("_5EXA").contains("_5C").doesNotContain("^XA ");

        HttpResponse<byte[]> zip = get(key, order, "labels.zip?first=998");
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            files.getNextEntry();
            files.getNextEntry();
            assertThat(QrOnImage.decoded(ImageIO.read(new ByteArrayInputStream(files.readAllBytes()))))
                    .isEqualTo(uri(order, 999));
        }
        assertThat(ThisServer.text(get(key, order, "labels/3.svg")))
                .startsWith("<?xml")
                .contains(uri(order, 3).substring(44, 48));
    }

    @Test
    void theFirstDownloadMarksPrintedAndARepeatAsksForAReason() throws Exception {
        OrderView order = order(100);
        String sheet = "labels.pdf?layout=roll-1x1&first=0&last=49";
        assertThat(server.send(key, "HEAD", path(order, sheet), null).statusCode())
                .isEqualTo(200);
        assertThat(life(order, 0)).isEqualTo(Life.ISSUED);

        assertThat(get(key, order, sheet).statusCode()).isEqualTo(200);
        assertThat(life(order, 49)).isEqualTo(Life.PRINTED);
        assertThat(life(order, 50)).isEqualTo(Life.ISSUED);

        HttpResponse<byte[]> again = get(key, order, sheet);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(ThisServer.text(again)).contains("reason-needed").contains("\"field\":\"reason\"");
        HttpResponse<byte[]> overlapping = get(key, order, "labels.pdf?layout=roll-1x1&first=49&last=60");
        assertThat(overlapping.statusCode()).isEqualTo(409);
        assertThat(life(order, 60)).as("a refusal changes nothing").isEqualTo(Life.ISSUED);

        assertThat(get(key, order, sheet + "&reason=printer%20jam").statusCode())
                .isEqualTo(200);
        String log = ThisServer.text(get(key, order, "downloads"));
        assertThat(log)
                .contains("\"total\":2")
                .contains("printer jam")
                .contains("\"repeat\":true")
                .contains("finishedAt");
        assertThat(ThisServer.text(get(key, order, "reconciliation")))
                .contains("\"printed\":50")
                .contains("\"unprinted\":50")
                .contains("\"reprints\":50");
    }

    @Test
    void wasteIsVoidAndTheSumComesOut() throws Exception {
        OrderView order = order(100);
        assertThat(get(key, order, "labels.zpl?last=39").statusCode()).isEqualTo(200);
        String spoilt = "{\"first\":10,\"last\":19,\"kind\":\"WASTE\",\"reason\":\"smeared\"}";
        assertThat(post(order, "waste", spoilt).statusCode()).isEqualTo(201);
        assertThat(post(order, "waste", "{\"first\":95,\"last\":99,\"kind\":\"VOID\",\"reason\":\"surplus\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(life(order, 10)).isEqualTo(Life.VOID);
        assertThat(life(order, 99)).isEqualTo(Life.VOID);
        assertThat(life(order, 20)).isEqualTo(Life.PRINTED);
        assertThat(post(order, "waste", spoilt).statusCode()).isEqualTo(409);
        assertThat(post(order, "waste", "{\"first\":0,\"last\":0}").statusCode())
                .isEqualTo(400);
        assertThat(post(order, "waste", "{\"first\":0,\"last\":100,\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ThisServer.text(get(key, order, "reconciliation")))
                .contains("\"ordered\":100")
                .contains("\"printed\":30")
                .contains("\"waste\":10")
                .contains("\"voided\":5")
                .contains("\"unprinted\":55");
    }

    @Test
    void aPreviewIsASpecimenAndLeavesNoTrace() throws Exception {
        OrderView order = order(10);
        HttpResponse<byte[]> preview = get(key, order, "preview.png");
        assertThat(preview.statusCode()).as(ThisServer.text(preview)).isEqualTo(200);
        assertThat(QrOnImage.decoded(ImageIO.read(new ByteArrayInputStream(preview.body()))))
                .isEqualTo("HTTPS://ID.LABELS.TEST/SPECIMEN/01/" + GTIN);
        assertThat(get(key, order, "preview.pdf").statusCode()).isEqualTo(200);
        assertThat(ThisServer.text(get(key, order, "downloads"))).contains("\"total\":0");
        assertThat(life(order, 0)).isEqualTo(Life.ISSUED);
    }

    @Test
    void aMarketThatAsksForAMarkGetsItOnEveryLabel() throws Exception {
        String market = "{\"code\":\"DE\",\"name\":\"Germany\",\"countries\":[\"DE\"],\"mark\":\"keyed-600-12\"}";
        HttpResponse<byte[]> odd = server.send(key, "POST", "/api/v1/markets", market.replace("keyed", "pattern-a"));
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(ThisServer.text(odd)).contains("mark-unknown").contains("\"field\":\"mark\"");
        HttpResponse<byte[]> made = server.send(key, "POST", "/api/v1/markets", market);
        assertThat(made.statusCode()).as(ThisServer.text(made)).isEqualTo(201);
        assertThat(ThisServer.text(made)).contains("\"mark\":\"keyed-600-12\"");
        OrderView order = germanOrder(false);
        OrderView plain = germanOrder(true);
        assertThat(order.mark()).isEqualTo("keyed-600-12");
        assertThat(plain.mark()).isEqualTo("none");

        TextureKey texture = TextureKey.of(tokens.textureKey(brand.tenant(), new Gtin(GTIN), order.slot()));
        BufferedImage label = ImageIO.read(
                new ByteArrayInputStream(get(key, order, "labels/7.png").body()));
        assertMarked(label, order, 7, texture);
        try (PDDocument sheets = Loader.loadPDF(
                get(key, order, "labels.pdf?layout=roll-1x1&first=3&last=4").body())) {
            assertMarked(new PDFRenderer(sheets).renderImageWithDPI(1, 600, ImageType.GRAY), order, 4, texture);
        }
        assertThat(ThisServer.text(get(key, order, "labels.zpl?last=1"))).contains("^PW1417");
        HttpResponse<byte[]> job = post(order, "label-files", "{\"format\":\"ZIP\",\"last\":1}");
        assertThat(job.statusCode()).as(ThisServer.text(job)).isEqualTo(202);
        assertRefused(order, "labels/8.png?dpi=300", "mark-not-printable", "dpi");
        assertThat(get(key, order, "preview.png?dpi=300").statusCode()).isEqualTo(200);
        assertThat(get(key, plain, "labels/8.png?dpi=300").statusCode()).isEqualTo(200);

        // Nobody judges pictures of prints here: the code alone decides, and a marked order is not blamed for that.
        HttpResponse<byte[]> verdict =
                server.send(null, "POST", "/api/v1/verifications", "{\"code\":\"" + uri(order, 7) + "\"}");
        assertThat(ThisServer.text(verdict)).contains("\"verdict\":\"REAL\"").contains("AUTHENTIC_CODE");
        assertThat(registry.find(brand.tenant(), new CodeId(new Gtin(GTIN), order.slot(), order.first() + 7))
                        .orElseThrow()
                        .textureProfile())
                .isEqualTo("keyed-600-12");

        String id = ThisServer.text(made).replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        HttpResponse<byte[]> changed = server.send(
                key,
                "PUT",
                "/api/v1/markets/" + id,
                market.replace("keyed-600-12", "none").replace("}", ",\"version\":0}"));
        assertThat(changed.statusCode()).as(ThisServer.text(changed)).isEqualTo(200);
        assertThat(germanOrder(false).mark()).isEqualTo("none");
        assertThat(orders.get(brand, order.id()).mark())
                .as("what was ordered stays")
                .isEqualTo("keyed-600-12");
    }

    private OrderView germanOrder(boolean unmarked) {
        return orders.place(
                brand, new PlaceOrder(GTIN, "LOT-2", null, "DE", 10, null, Deliver.NONE, false, null, unmarked));
    }

    private void assertMarked(BufferedImage label, OrderView order, long position, TextureKey texture) {
        String uri = uri(order, position);
        String serial = uri.substring(uri.length() - 20);
        MarkedSymbol symbol = Textures.mark(
                QrCodes.encode(uri, ErrorCorrection.Q, Masking.OPTIMAL), serial, texture, TextureProfile.KEYED_600);
        int top = (label.getHeight() - symbol.side()) / 2;
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                if ((label.getRGB(35 + x, top + y) & 0xff) == 0 != symbol.black(x, y)) {
                    throw new AssertionError("label " + position + " differs at dot " + x + "," + y);
                }
            }
        }
        assertThat(QrOnImage.decoded(label)).isEqualTo(uri);
    }

    @Test
    void aLinkFetchesOneFileAndOnlyThat() throws Exception {
        OrderView order = order(20);
        HttpResponse<byte[]> made =
                post(order, "links", "{\"format\":\"PDF\",\"layout\":\"letter-3x10\",\"first\":0,\"last\":9}");
        assertThat(made.statusCode()).as(ThisServer.text(made)).isEqualTo(201);
        Matcher url = Pattern.compile("\"url\":\"([^\"]+)\"").matcher(ThisServer.text(made));
        assertThat(url.find()).isTrue();
        String link = url.group(1);
        HttpResponse<byte[]> pdf = server.send(null, "GET", link, null);
        assertThat(pdf.statusCode()).as(ThisServer.text(pdf)).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(life(order, 9)).isEqualTo(Life.PRINTED);
        assertThat(life(order, 10)).isEqualTo(Life.ISSUED);
        assertThat(ThisServer.text(get(key, order, "downloads"))).contains("\"byLink\":true");
        assertThat(server.send(null, "GET", link, null).statusCode())
                .as("a repeat by link needs a reason, too")
                .isEqualTo(409);
        char last = link.charAt(link.length() - 5);
        String forged =
                link.substring(0, link.length() - 5) + (last == 'A' ? 'B' : 'A') + link.substring(link.length() - 4);
        assertThat(server.send(null, "GET", forged, null).statusCode()).isEqualTo(404);
    }

    /** More labels than a file takes: two files, and every code of the order in one of them, once. */
    @Test
    void theBatchJobRendersEveryLabelOnce() throws Exception {
        long quantity = RenderedLabels.PART + 20L;
        OrderView order = order(quantity);
        LabelRequest request = new LabelRequest(
                order.id(), LabelFormat.ZPL, "roll-1x1", null, 300, null, null, "en", Masking.FAST, null);
        UUID job = rendered.render(brand, request);
        for (int i = 0; i < 1200 && !jobs.get(brand, job).state().isOver(); i++) {
            Thread.sleep(100);
        }
        assertThat(jobs.get(brand, job).state())
                .as(jobs.get(brand, job).message())
                .isEqualTo(JobState.COMPLETED);
        List<RenderedLabels.LabelFile> files = rendered.files(brand, order.id(), job);
        assertThat(files).hasSize(2);
        StringBuilder zpl = new StringBuilder();
        for (RenderedLabels.LabelFile file : files) {
            zpl.append(Files.readString(rendered.file(brand, order.id(), job, file.name())));
        }
        assertThat(zpl.toString().split("\\^XZ\n")).hasSize((int) quantity);
        for (long position : new long[] {0, RenderedLabels.PART - 1L, RenderedLabels.PART, quantity - 1}) {
            String query = "labels.zpl?dpi=300&mask=FAST&layout=roll-1x1&reason=compare&first=" + position + "&last="
                    + position;
            String alone = ThisServer.text(get(key, order, query));
            assertThat(zpl.toString().contains(alone)).as("label " + position).isTrue();
            assertThat(zpl.indexOf(alone)).as("label " + position + ", once").isEqualTo(zpl.lastIndexOf(alone));
        }
        assertThat(life(order, quantity - 1)).isEqualTo(Life.PRINTED);
    }

    @Test
    void labelsAreForBrandsAndExportersOfTheTenantAlone() throws Exception {
        OrderView order = order(10);
        for (String file :
                new String[] {"labels.pdf", "labels.zpl", "labels.zip", "labels/0.png", "labels/0.svg", "preview.png"
                }) {
            assertThat(get(otherKey, order, file).statusCode()).as(file).isEqualTo(404);
            assertThat(get(distributorKey, order, file).statusCode()).as(file).isEqualTo(403);
            assertThat(server.send(null, "GET", path(order, file), null).statusCode())
                    .as(file)
                    .isEqualTo(401);
        }
        assertThat(get(otherKey, order, "downloads").statusCode()).isEqualTo(404);
        assertThat(get(otherKey, order, "reconciliation").statusCode()).isEqualTo(404);
        assertThat(life(order, 0)).isEqualTo(Life.ISSUED);
    }

    @Test
    void badWishesAreRefusedByName() throws Exception {
        OrderView order = order(10);
        assertRefused(order, "labels/10.png", "range-invalid", "first");
        assertRefused(order, "labels.pdf?first=5&last=4", "range-invalid", "last");
        assertRefused(order, "labels.pdf?layout=a5", "layout-unknown", "layout");
        assertRefused(order, "labels/0.png?dpi=72", "resolution-too-low", "dpi");
        assertRefused(order, "labels/0.png?dpi=9999", "dpi-invalid", "dpi");
        assertRefused(order, "labels/0.png?dpi=many", "parameter-invalid", "dpi");
        assertThat(get(key, order, "labels/x.png").statusCode()).isEqualTo(404);
        assertThat(life(order, 0)).isEqualTo(Life.ISSUED);
    }

    private void assertRefused(OrderView order, String file, String type, String field) throws Exception {
        HttpResponse<byte[]> answer = get(key, order, file);
        assertThat(answer.statusCode()).as(file + ThisServer.text(answer)).isEqualTo(400);
        assertThat(ThisServer.text(answer)).as(file).contains(type).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void templatesAreKeptPerTenant() throws Exception {
        String body =
                "{\"name\":\"small\",\"widthMm\":30,\"heightMm\":30,\"marginMm\":1,\"codeMm\":24,\"carrier\":\"QR\","
                        + "\"fields\":[\"SERIAL\"],\"fontPt\":5}";
        HttpResponse<byte[]> made = server.send(key, "POST", "/api/v1/label-templates", body);
        assertThat(made.statusCode()).as(ThisServer.text(made)).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        String template = location.substring(location.indexOf("/api/"));
        String id = template.substring(template.lastIndexOf('/') + 1);
        assertThat(server.send(key, "POST", "/api/v1/label-templates", body).statusCode())
                .isEqualTo(409);
        assertThat(server.send(otherKey, "GET", template, null).statusCode()).isEqualTo(404);
        assertThat(server.send(otherKey, "DELETE", template, null).statusCode()).isEqualTo(404);

        OrderView order = order(5);
        BufferedImage label = ImageIO.read(new ByteArrayInputStream(
                get(key, order, "labels/0.png?dpi=300&template=" + id).body()));
        assertThat(label.getWidth()).isEqualTo(354);
        assertThat(QrOnImage.decoded(label)).isEqualTo(uri(order, 0));

        assertThat(server.send(key, "PUT", template, body.replace("24", "20").replace("}", ",\"version\":0}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(key, "PUT", template, body.replace("}", ",\"version\":0}"))
                        .statusCode())
                .as("another changed it meanwhile")
                .isEqualTo(409);
        assertThat(server.send(key, "PUT", template, body.replace("24", "40").replace("}", ",\"version\":1}"))
                        .statusCode())
                .as("a code larger than its label")
                .isEqualTo(400);
        assertThat(server.send(key, "GET", template + "/preview.svg", null).statusCode())
                .isEqualTo(200);
        assertThat(ThisServer.text(server.send(key, "GET", "/api/v1/label-templates", null)))
                .contains("\"codeMm\":20");
        assertThat(server.send(key, "DELETE", template, null).statusCode()).isEqualTo(204);
        assertThat(server.send(key, "GET", template, null).statusCode()).isEqualTo(404);
    }

    private static String path(OrderView order, String file) {
        return "/api/v1/orders/" + order.id() + "/" + file;
    }

    private HttpResponse<byte[]> get(String as, OrderView order, String file) throws Exception {
        return server.send(as, "GET", path(order, file), null);
    }

    private HttpResponse<byte[]> post(OrderView order, String what, String body) throws Exception {
        return server.send(key, "POST", path(order, what), body);
    }
}
