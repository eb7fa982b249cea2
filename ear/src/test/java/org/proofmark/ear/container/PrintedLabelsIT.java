package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.proofmark.jobs.JobState;
import org.proofmark.jobs.Jobs;
import org.proofmark.kernel.Gtin;
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
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.PlaceOrder;
import org.proofmark.token.Tokens;

/** What is on the labels that the real EAR makes, at once or by the batch job: each decodes to its code, and carries its mark. */
class PrintedLabelsIT extends OrderedLabels {
    @Inject
    RenderedLabels rendered;

    @Inject
    Jobs jobs;

    @Inject
    Tokens tokens;

    PrintedLabelsIT() {
        super("prints", "09507778134377", "9507889");
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

        TextureKey texture = TextureKey.of(tokens.textureKey(brand.tenant(), new Gtin(gtin), order.slot()));
        BufferedImage label = ImageIO.read(
                new ByteArrayInputStream(get(key, order, "labels/7.png").body()));
        assertMarked(label, order, 7, texture);
        try (PDDocument sheets = Loader.loadPDF(
                get(key, order, "labels.pdf?layout=roll-1x1&first=3&last=4").body())) {
            assertMarked(new PDFRenderer(sheets).renderImageWithDPI(1, 600, ImageType.GRAY), order, 4, texture);
        }
        String[] zpl =
                ThisServer.text(get(key, order, "labels.zpl?first=5&last=6")).split("\\^XZ\n");
        assertThat(zpl).hasSize(2);
        for (int i = 0; i < zpl.length; i++) {
            BufferedImage printed = ZplOnImage.printed(zpl[i]);
            assertThat(printed.getWidth()).isEqualTo(label.getWidth());
            assertMarked(printed, order, 5 + i, texture);
        }
        assertMarkedZip(get(key, order, "labels.zip?last=1").body(), order, 0, 1, texture);
        assertMarkedZip(fileOfAJob(order, "{\"format\":\"ZIP\",\"first\":9}"), order, 9, 9, texture);
        assertRefused(order, "labels/8.png?dpi=300", "mark-not-printable", "dpi");
        assertThat(get(key, order, "preview.png?dpi=300").statusCode()).isEqualTo(200);
        assertThat(get(key, plain, "labels/8.png?dpi=300").statusCode()).isEqualTo(200);

        // Nobody judges pictures of prints here: the code alone decides, and a marked order is not blamed for that.
        HttpResponse<byte[]> verdict =
                server.send(null, "POST", "/api/v1/verifications", "{\"code\":\"" + uri(order, 7) + "\"}");
        assertThat(ThisServer.text(verdict)).contains("\"verdict\":\"REAL\"").contains("AUTHENTIC_CODE");
        assertThat(registry.find(brand.tenant(), new CodeId(new Gtin(gtin), order.slot(), order.first() + 7))
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
                brand, new PlaceOrder(gtin, "LOT-2", null, "DE", 10, null, Deliver.NONE, false, null, unmarked));
    }

    /** The one file that a job makes of an order's labels. */
    private byte[] fileOfAJob(OrderView order, String wanted) throws Exception {
        HttpResponse<byte[]> queued = post(order, "label-files", wanted);
        assertThat(queued.statusCode()).as(ThisServer.text(queued)).isEqualTo(202);
        String location = queued.headers().firstValue("Location").orElseThrow();
        UUID job = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        awaitCompletion(job);
        List<RenderedLabels.LabelFile> files = rendered.files(brand, order.id(), job);
        assertThat(files).hasSize(1);
        HttpResponse<byte[]> file =
                get(key, order, "label-files/" + job + "/" + files.get(0).name());
        assertThat(file.statusCode()).as(ThisServer.text(file)).isEqualTo(200);
        return file.body();
    }

    private void awaitCompletion(UUID job) throws InterruptedException {
        for (int i = 0; i < 1200 && !jobs.get(brand, job).state().isOver(); i++) {
            Thread.sleep(100);
        }
        assertThat(jobs.get(brand, job).state())
                .as(jobs.get(brand, job).message())
                .isEqualTo(JobState.COMPLETED);
    }

    private void assertMarkedZip(byte[] zip, OrderView order, long first, long last, TextureKey texture)
            throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (long position = first; position <= last; position++) {
                assertThat(files.getNextEntry()).isNotNull();
                assertMarked(ImageIO.read(new ByteArrayInputStream(files.readAllBytes())), order, position, texture);
            }
            assertThat(files.getNextEntry()).isNull();
        }
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

    /** More labels than a file takes: two files, and every code of the order in one of them, once. */
    @Test
    void theBatchJobRendersEveryLabelOnce() throws Exception {
        long quantity = RenderedLabels.PART + 20L;
        OrderView order = order(quantity);
        LabelRequest request = new LabelRequest(
                order.id(), LabelFormat.ZPL, "roll-1x1", null, 300, null, null, "en", Masking.FAST, null);
        UUID job = rendered.render(brand, request);
        awaitCompletion(job);
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
}
