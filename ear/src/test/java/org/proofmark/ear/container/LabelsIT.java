package org.proofmark.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.OrderView;

/** Labels over HTTP from the real EAR: who gets them, what is refused, logged, marked as printed and wasted. */
class LabelsIT extends OrderedLabels {
    LabelsIT() {
        super("labels", "09507777134378", "9507888");
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
                .isEqualTo("HTTPS://ID.LABELS.TEST/SPECIMEN/01/" + gtin);
        assertThat(get(key, order, "preview.pdf").statusCode()).isEqualTo(200);
        assertThat(ThisServer.text(get(key, order, "downloads"))).contains("\"total\":0");
        assertThat(life(order, 0)).isEqualTo(Life.ISSUED);
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
}
