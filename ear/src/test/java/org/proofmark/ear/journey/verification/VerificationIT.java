package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** One genuine code, and everything that can happen to it on its way to us. */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationIT {
    private final House house = House.shared();
    private String genuine = "";
    private String second = "";

    @BeforeAll
    void orderCodes() throws Exception {
        List<String> codes = DemoCodes.order(house, 2, "VERIFY-1");
        genuine = codes.get(0);
        second = codes.get(1);
    }

    @Test
    void aGenuineCodeIsRealAndItsScanIsKept() throws Exception {
        long before = DemoCodes.scans(house, genuine);
        JsonObject verdict = DemoCodes.verify(house, genuine);

        assertThat(verdict.getString("verdict")).isEqualTo("REAL");
        assertThat(DemoCodes.reason(verdict)).isEqualTo("AUTHENTIC_CODE");
        assertThat(verdict.getJsonObject("product").getString("gtin")).isEqualTo(DemoCodes.GTIN);
        assertThat(verdict.getJsonObject("product").getString("lot")).isEqualTo("VERIFY-1");
        assertThat(verdict.getJsonObject("product").getString("expiry")).isEqualTo("2028-12-31");
        assertThat(verdict.getJsonObject("product").getString("market")).isEqualTo("SA");
        assertThat(verdict.containsKey("watermark")).isFalse();
        assertThat(verdict.containsKey("findings")).isFalse();
        assertThat(DemoCodes.scans(house, genuine)).isEqualTo(before + 1);
        try (Connection connection = house.connection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT verdict FROM scan WHERE id = UNHEX(REPLACE(?, '-', ''))")) {
            select.setString(1, verdict.getString("scanId"));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("REAL");
            }
        }
    }

    @Test
    void oneChangedCharacterIsFake() throws Exception {
        String path = DemoCodes.path(genuine);
        for (int i = genuine.length() - 20; i < genuine.length(); i++) {
            char other = genuine.charAt(i) == 'Z' ? 'Y' : 'Z';
            JsonObject verdict = DemoCodes.verify(house, genuine.substring(0, i) + other + genuine.substring(i + 1));
            assertThat(verdict.getString("verdict")).as("character " + i).isEqualTo("FAKE");
            assertThat(DemoCodes.reason(verdict)).isEqualTo("FORGED");
            assertThat(verdict.containsKey("product")).isFalse();
        }
        assertThat(path).startsWith("/01/");
    }

    @Test
    void whatHappensToLinksOnTheirWayDoesNoHarm() throws Exception {
        String bare = DemoCodes.path(genuine);
        String serial = genuine.substring(genuine.length() - 20);
        for (String code : List.of(
                genuine.toLowerCase(Locale.ROOT),
                "  " + genuine + "\n",
                genuine.replace("HTTPS://", ""),
                bare,
                genuine.replace("HTTPS", "http"),
                genuine.replace("/21/", "/21/%" + Integer.toHexString(serial.charAt(0)))
                        .replace(
                                Integer.toHexString(serial.charAt(0)) + serial,
                                Integer.toHexString(serial.charAt(0)) + serial.substring(1)),
                genuine.replace(":", "%3A").replace("/", "%2F"),
                house.baseUrl() + bare,
                "(01)" + DemoCodes.GTIN + "(21)" + serial,
                "01" + DemoCodes.GTIN + "21" + serial)) {
            JsonObject verdict = DemoCodes.verify(house, code);
            assertThat(verdict.getString("verdict")).as(code).isEqualTo("REAL");
        }
    }

    @Test
    void whatIsNoCodeOfThisBrandIsFake() throws Exception {
        for (String code : List.of(
                "https://evil.example" + DemoCodes.path(genuine),
                genuine.substring(0, genuine.length() - 30),
                "https://evil.example/",
                "hello",
                "",
                genuine + "A".repeat(10_240))) {
            JsonObject verdict = DemoCodes.verify(house, code);
            assertThat(verdict.getString("verdict")).as(code).isEqualTo("FAKE");
            assertThat(DemoCodes.reason(verdict)).isEqualTo("NOT_OURS");
        }
        assertThat(DemoCodes.reason(DemoCodes.verify(house, genuine.substring(0, genuine.length() - 1))))
                .isEqualTo("FORGED");
    }

    @Test
    void anotherProductThanExpectedIsSwappedAndOtherLabelDataIsAltered() throws Exception {
        HttpResponse<String> swapped = DemoCodes.post(
                house, "{\"code\":\"" + genuine + "\",\"expectedGtin\":\"" + DemoCodes.OTHER_GTIN + "\"}");
        assertThat(DemoCodes.reason(DemoCodes.object(swapped.body()))).isEqualTo("SWAPPED");
        assertThat(DemoCodes.reason(DemoCodes.verify(house, genuine.replace("/21/", "/10/OTHER/21/"))))
                .isEqualTo("ALTERED_DATA");
        assertThat(DemoCodes.verify(house, genuine.replace("/21/", "/10/VERIFY-1/21/") + "?17=281231")
                        .getString("verdict"))
                .isEqualTo("REAL");
    }

    @Test
    void whatCannotBeReadIsAProblemThatNamesTheField() throws Exception {
        for (String[] each : new String[][] {
            {"{\"code\":\"x\",\"lat\":91,\"lon\":1}", "lat"},
            {"{\"code\":\"x\",\"lat\":1}", "lon"},
            {"{\"code\":\"x\",\"country\":\"Saudi\"}", "country"},
            {"{\"code\":\"x\",\"expectedGtin\":\"09506000134353\"}", "expectedGtin"},
            {"{\"code\":\"x\",\"at\":\"yesterday\"}", "at"},
            {"{}", "code"}
        }) {
            HttpResponse<String> answer = DemoCodes.post(house, each[0]);
            assertThat(answer.statusCode()).as(each[0]).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"field\":\"" + each[1] + "\"");
        }
    }

    @Test
    void aPhotographIsDecodedAndTheMarkIsNotApplicable() throws Exception {
        HttpResponse<String> answer = photo(qr(second));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject verdict = DemoCodes.object(answer.body());
        assertThat(verdict.getString("verdict")).isEqualTo("REAL");
        assertThat(verdict.getString("decoded")).isEqualTo(second);
        assertThat(verdict.getJsonObject("watermark").getString("class")).isEqualTo("NOT_APPLICABLE");

        assertThat(photo(new byte[] {1, 2, 3}).statusCode()).isEqualTo(415);
        assertThat(photo(new byte[(10 << 20) + 1]).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> photo(byte[] image) throws Exception {
        return house.send(PhotoForm.post(house.request("/api/v1/verifications"), "image/png", image));
    }

    private static byte[] qr(String text) throws Exception {
        BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, modules.get(x, y) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void staffOfTheBrandSeeWhatWasFoundAndOthersDoNot() throws Exception {
        String json =
                "{\"code\":\"" + DemoCodes.forged(genuine) + "\",\"expectedGtin\":\"" + DemoCodes.OTHER_GTIN + "\"}";
        JsonObject own = DemoCodes.object(house.send(house.requestAs("inspector", "/api/v1/verifications")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .body());
        assertThat(own.getJsonArray("reasons").getValuesAs(jakarta.json.JsonString::getString))
                .containsExactly("FORGED", "SWAPPED");
        JsonObject other = DemoCodes.object(house.send(house.requestAs("other.brand", "/api/v1/verifications")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .body());
        assertThat(other.getJsonArray("reasons")).hasSize(1);
        assertThat(other.containsKey("findings")).isFalse();
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameScan() throws Exception {
        long before = DemoCodes.scans(house, second);
        String[] ids = new String[2];
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = house.send(house.requestAs("inspector", "/api/v1/verifications")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "scan-" + before)
                    .POST(BodyPublishers.ofString("{\"code\":\"" + second + "\"}")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            ids[i] = DemoCodes.object(answer.body()).getString("scanId");
        }
        assertThat(ids[0]).isEqualTo(ids[1]);
        assertThat(DemoCodes.scans(house, second)).isEqualTo(before + 1);
    }

    @Test
    void theLinkOnTheLabelLeadsToAPageAVerdictOrALinkset() throws Exception {
        String path = DemoCodes.path(genuine);
        HttpResponse<String> page = house.send(
                house.request(path).header("Accept", "text/html,*/*;q=0.8").GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body()).contains(">REAL<", DemoCodes.GTIN).doesNotContain("<script");

        HttpResponse<String> json = house.send(house.request(path.toLowerCase(Locale.ROOT))
                .header("Accept", "application/json")
                .GET());
        assertThat(DemoCodes.object(json.body()).getString("verdict")).isEqualTo("REAL");

        HttpResponse<String> fake = house.get(DemoCodes.path(DemoCodes.forged(genuine)));
        assertThat(fake.statusCode()).isEqualTo(200);
        assertThat(fake.body()).contains(">FAKE<").doesNotContain("VERIFY-1");
    }

    @Test
    void onlyAPersonsVisitIsAScan() throws Exception {
        String path = DemoCodes.path(second);
        long before = DemoCodes.scans(house, second);
        assertThat(house.send(house.request(path).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(house.send(house.request(path)
                                .header("Sec-Purpose", "prefetch")
                                .GET())
                        .statusCode())
                .isEqualTo(204);
        assertThat(house.send(house.request(path)
                                .header("User-Agent", "WhatsApp/2.23")
                                .GET())
                        .body())
                .contains("Check this product")
                .doesNotContain(">REAL<");
        HttpResponse<String> linkset = house.send(
                house.request(path).header("Accept", "application/linkset+json").GET());
        assertThat(linkset.headers().firstValue("Content-Type").orElse("")).startsWith("application/linkset+json");
        assertThat(DemoCodes.object(linkset.body()).getJsonArray("linkset")).hasSize(1);
        assertThat(house.get(path + "?linkType=linkset").body()).isEqualTo(linkset.body());
        HttpResponse<String> redirect = house.get(path + "?linkType=gs1:verificationService");
        assertThat(redirect.statusCode()).isEqualTo(307);
        assertThat(redirect.headers().firstValue("Location").orElse("")).endsWith(path);
        assertThat(house.get(path + "?linkType=gs1:recipeInfo").statusCode()).isEqualTo(404);
        assertThat(DemoCodes.scans(house, second)).isEqualTo(before);

        assertThat(house.get("/.well-known/gs1resolver").body()).contains("\"resolverRoot\"");
    }

    @Test
    void anyGs1TextIsExplained() throws Exception {
        HttpResponse<String> answer = house.get("/api/v1/gs1?value=%2801%29" + DemoCodes.GTIN + "%2821%29X1");
        JsonObject json = DemoCodes.object(answer.body());
        assertThat(json.getBoolean("valid")).isTrue();
        assertThat(json.getString("digitalLink")).endsWith("/01/" + DemoCodes.GTIN + "/21/X1");
        assertThat(json.getString("epc")).isEqualTo("urn:epc:id:sgtin:9506000.013435.X1");
        assertThat(DemoCodes.object(house.get("/api/v1/gs1?value=(01)1").body()).getBoolean("valid"))
                .isFalse();
        assertThat(house.get("/api/v1/gs1").statusCode()).isEqualTo(400);
        JsonObject unpacked =
                DemoCodes.object(house.get("/api/v1/gs1?value=https://id.gs1.org/GhFKk4XBoMpZyf3aNQ2WGiVHg")
                        .body());
        assertThat(unpacked.getString("bracketed")).isEqualTo("(01)09506000134352(10)LOT-7(21)A1B2C3(17)281231");
        assertThat(unpacked.getString("epc")).isEqualTo("urn:epc:id:sgtin:9506000.013435.A1B2C3");
    }
}
