package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.fraud.LabelPictures;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** A label with a mark, as the product prints it, photographed well, badly and with malice. */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotosIT {
    private static final Set<String> READ = Set.of(
            "polyglot",
            "EXIF bomb",
            "four inks",
            "sixteen bits",
            "WebP",
            "WebP on a canvas",
            "alpha",
            "two codes",
            "mirrored",
            "inverted",
            "a foreign code",
            "moiré");
    private static final Set<String> EITHER = Set.of("JPEG cut short");

    private final House house = House.shared();
    private BufferedImage label;
    private byte[] png = {};

    @BeforeAll
    void printALabel() throws Exception {
        HttpResponse<String> order = house.send(house.requestAs("brand", "/api/v1/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"gtin\":\"" + DemoCodes.GTIN
                        + "\",\"lot\":\"PHOTO-1\",\"expiry\":\"2028-12-31\",\"market\":\"DE\",\"quantity\":3,"
                        + "\"activation\":\"ON_ISSUE\",\"deliver\":\"NONE\"}")));
        assertThat(order.statusCode()).as(order.body()).isEqualTo(202);
        String location =
                URI.create(order.headers().firstValue("Location").orElseThrow()).getPath();
        HttpResponse<byte[]> answer = bytes(house.requestAs("brand", location + "/labels/0.png?dpi=600"));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        png = answer.body();
        label = ImageIO.read(new ByteArrayInputStream(png));
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, byte[] image) throws Exception {
        return house.send(PhotoForm.post(request, "application/octet-stream", image));
    }

    private JsonObject verdict(byte[] image) throws Exception {
        HttpResponse<String> answer = send(house.request("/api/v1/verifications"), image);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DemoCodes.object(answer.body());
    }

    /** Dot for dot from the press: no camera gives such a picture, so what is asserted is the way and not the model's opinion. */
    @Test
    void aPrintedLabelIsReadLaidFlatAndJudgedOrSaidNotToBe() throws Exception {
        JsonObject seen = verdict(png);
        JsonObject watermark = seen.getJsonObject("watermark");
        assertThat(seen.getString("decoded")).startsWith("HTTPS://");
        assertThat(seen.getJsonObject("product").getString("market")).isEqualTo("DE");
        assertThat(seen.getJsonObject("timings").keySet()).contains("decodeMs", "rectifyMs", "classifyMs", "totalMs");
        boolean model = !DemoCodes.object(house.get("/api/v1/about").body())
                .getString("watermark")
                .startsWith("no model");
        if (model) {
            assertThat(watermark.getJsonNumber("sharpness").doubleValue()).isGreaterThan(0.5);
            assertThat(watermark.getString("class")).isNotEqualTo("NOT_APPLICABLE");
            assertThat(seen.getJsonObject("timings").getJsonNumber("rectifyMs").doubleValue())
                    .isPositive();
        } else {
            assertThat(seen.getString("verdict")).isEqualTo("REAL");
            assertThat(watermark.getString("unchecked")).isEqualTo("UNAVAILABLE");
        }
    }

    @Test
    void theSameCodeRedrawnWithoutItsMarkIsNotTakenForAGenuinePrint() throws Exception {
        String text = verdict(png).getString("decoded");
        JsonObject redrawn = verdict(Pictures.write(qr(text, 600), "png"));
        assertThat(redrawn.getString("decoded")).isEqualTo(text);
        assertThat(DemoCodes.reason(redrawn)).isNotEqualTo("AUTHENTIC_PRINT");
    }

    private static BufferedImage qr(String text, int side) throws Exception {
        return MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side));
    }

    @Test
    void whateverIsSentGetsAClearAnswer(TestReporter reporter) throws Exception {
        Map<String, String> times = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> each : Pictures.hostile(label, qr("https://elsewhere.example/p/1", 400))
                .entrySet()) {
            long start = System.nanoTime();
            HttpResponse<String> answer = send(house.request("/api/v1/verifications"), each.getValue());
            times.put(each.getKey(), (System.nanoTime() - start) / 1_000_000 + " ms, " + answer.statusCode());
            assertThat(answer.statusCode())
                    .as(each.getKey() + ": " + answer.body())
                    .isIn(200, 400, 413, 415);
            JsonObject json = DemoCodes.object(answer.body());
            if (answer.statusCode() == 200) {
                assertThat(json.getString("decoded")).as(each.getKey()).isNotBlank();
                assertThat(json.getJsonObject("message").getString("text")).isNotBlank();
                assertThat(each.getKey().equals("moiré")
                                && DemoCodes.reason(json).equals("AUTHENTIC_PRINT"))
                        .as("a screen is no print: " + json)
                        .isFalse();
            } else {
                assertThat(json.getString("type")).as(each.getKey()).contains("/problems/image-");
                assertThat(json.getString("detail")).as(each.getKey()).isNotBlank();
                assertThat(json.getJsonArray("errors").getJsonObject(0).getString("field"))
                        .as(each.getKey())
                        .isEqualTo("image");
            }
            if (!EITHER.contains(each.getKey())) {
                assertThat(answer.statusCode() == 200).as(each.getKey()).isEqualTo(READ.contains(each.getKey()));
            }
        }
        reporter.publishEntry(times);
    }

    @Test
    void aForeignCodeIsNotOurs() throws Exception {
        JsonObject foreign = verdict(Pictures.write(qr("https://elsewhere.example/p/1", 400), "png"));
        assertThat(DemoCodes.reason(foreign)).isEqualTo("NOT_OURS");
        assertThat(foreign.getString("decoded")).isEqualTo("https://elsewhere.example/p/1");
        assertThat(foreign.getJsonObject("watermark").getString("class")).isEqualTo("NOT_APPLICABLE");
    }

    /** A package bears other codes, often larger ones: ours is judged, on whichever side it stands. */
    @Test
    void ofOursBesideAForeignCodeOursIsJudged() throws Exception {
        BufferedImage ours = LabelPictures.cut(label);
        BufferedImage larger = qr("https://elsewhere.example/p/1", 2 * ours.getWidth());
        BufferedImage smaller = qr("https://elsewhere.example/p/1", ours.getWidth() / 3);
        String text = verdict(png).getString("decoded");
        for (BufferedImage both : List.of(
                Pictures.beside(ours, smaller),
                Pictures.beside(smaller, ours),
                Pictures.beside(ours, larger),
                Pictures.beside(larger, ours))) {
            JsonObject seen = verdict(Pictures.write(both, "png"));
            assertThat(seen.getString("decoded")).isEqualTo(text);
            assertThat(seen.getJsonObject("product").getString("market")).isEqualTo("DE");
            assertThat(DemoCodes.reason(seen)).isNotEqualTo("NOT_OURS");
        }
        JsonObject none = verdict(Pictures.write(Pictures.beside(smaller, larger), "png"));
        assertThat(none.getString("decoded")).isEqualTo("https://elsewhere.example/p/1");
        assertThat(DemoCodes.reason(none)).isEqualTo("NOT_OURS");
        assertThat(none.containsKey("product")).isFalse();
    }

    @Test
    void staffSeeHowThePrintAgreedAndThePublicDoesNot() throws Exception {
        boolean model = !DemoCodes.object(house.get("/api/v1/about").body())
                .getString("watermark")
                .startsWith("no model");
        org.junit.jupiter.api.Assumptions.assumeTrue(model, "this build ships no model");
        HttpResponse<String> staff = send(house.requestAs("inspector", "/api/v1/verifications"), png);
        JsonObject print = DemoCodes.object(staff.body()).getJsonObject("print");
        assertThat(print.getJsonNumber("agreement").doubleValue()).isGreaterThan(0.7);
        assertThat(print.getBoolean("kept")).isTrue();
        assertThat(verdict(png).containsKey("print")).isFalse();
    }
}
