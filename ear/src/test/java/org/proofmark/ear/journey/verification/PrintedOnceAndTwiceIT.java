package org.proofmark.ear.journey.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.QrCodes;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.DotRaster;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamilies;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Studio;
import org.proofmark.token.TextureKeyFile;

/**
 * The whole of it: labels of the demo brand as its PDF shows them at 600 dpi, printed by the simulator on a press that the model has never
 * seen, photographed, judged. Printed once they are real; copied, and so printed twice, they are fake.
 */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedOnceAndTwiceIT {
    private static final int KNOWN_BY = 8;
    private static final double ACROSS = 700;
    private static final long SEED = 4;
    private static final String PASSPHRASE = "velvet anchor plum lantern";
    /** Photographs that somebody takes who is asked for a better one: codes, and so their marks, are other ones at each run. */
    private static final int PATIENCE = 8;

    private final House house = House.shared();
    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);
    private final Printer ours = PrinterFamilies.NARROW_WEB_PRESS_1200.draw(new Dice(SEED));
    private final Forger forger = new Forger(List.of(PrinterFamilies.OFFICE_LASER_600), scratch);
    private String order;
    private List<PrintedLabel> labels;

    @BeforeAll
    void orderAndPrint() throws Exception {
        HttpResponse<String> placed = house.send(house.requestAs("brand", "/api/v1/orders")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"gtin\":\"" + DemoCodes.GTIN
                        + "\",\"lot\":\"PRESS-1\",\"expiry\":\"2028-12-31\",\"market\":\"DE\",\"quantity\":"
                        + (KNOWN_BY + 2)
                        + ",\"activation\":\"ON_ISSUE\",\"deliver\":\"NONE\"}")));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(202);
        order = URI.create(placed.headers().firstValue("Location").orElseThrow())
                .getPath();
        labels = PrintedLabel.ofPdf(house, order);
        assertThat(labels).hasSize(KNOWN_BY + 2);
        for (int i = 0; i < KNOWN_BY; i++) {
            JsonObject state = object(send("exporter", order + "/press-photos", photo(i, once(i))));
            assertThat(state.getInt("photographs")).isEqualTo(i + 1);
            assertThat(state.getBoolean("known")).isEqualTo(i + 1 == KNOWN_BY);
        }
    }

    private Print once(int label) {
        return press.print(raster(label), ours, new Dice(SEED).fork("print" + label));
    }

    /** By somebody with a good phone and an office printer. */
    private Print twice(int label, int attempt) {
        MarkedSymbol layout = Textures.mark(
                QrCodes.encode(labels.get(label).uri(), ErrorCorrection.Q, Masking.FAST),
                "00000000000000000000",
                TextureKey.published("the forger has no key"),
                TextureProfile.KEYED_600);
        Specimen known = new Specimen(layout, "DE", "00000000000000000000", raster(label));
        return forger.forge(Attack.PHONE_COPY, known, once(label), ours, new Dice(SEED).fork("forgery" + attempt));
    }

    private DotRaster raster(int label) {
        return raster(labels.get(label));
    }

    private static DotRaster raster(PrintedLabel label) {
        var code = label.code();
        byte[] ink = new byte[code.getWidth() * code.getHeight()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) ((code.getRGB(i % code.getWidth(), i / code.getWidth()) & 255) < 128 ? 255 : 0);
        }
        return new DotRaster(code.getWidth(), code.getHeight(), 600, ink);
    }

    private byte[] photo(int seed, Print print) throws Exception {
        Dice dice = new Dice(SEED).fork("photo" + seed);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(
                studio.photograph(print, CameraFamilies.MIDDLE_PHONE.draw(dice, ACROSS), Scene.PLAIN, seed & 3, dice)
                        .photograph()
                        .image(),
                "jpeg",
                jpeg);
        return jpeg.toByteArray();
    }

    private HttpResponse<String> send(String role, String path, byte[] jpeg) throws Exception {
        var request = role.isEmpty() ? house.request(path) : house.requestAs(role, path);
        return house.send(PhotoForm.post(request, jpeg));
    }

    private static JsonObject object(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DemoCodes.object(answer.body());
    }

    @Test
    void onceIsRealAndTwiceIsFakeOverRest() throws Exception {
        JsonObject real = judged(attempt -> photo(20 + attempt, once(KNOWN_BY)));
        assertThat(real.getString("verdict")).as(real.toString()).isEqualTo("REAL");
        assertThat(DemoCodes.reason(real)).isEqualTo("AUTHENTIC_PRINT");
        assertThat(real.getJsonObject("watermark").getString("class")).isEqualTo("GENUINE");
        JsonObject fake = judged(attempt -> photo(40 + attempt, twice(KNOWN_BY, attempt)));
        assertThat(fake.getString("verdict")).as(fake.toString()).isEqualTo("FAKE");
        assertThat(DemoCodes.reason(fake)).isEqualTo("COPIED");
        assertThat(fake.getJsonObject("watermark").getJsonNumber("confidence").doubleValue())
                .isBetween(0.99, 1.0);
    }

    private interface Attempt {
        byte[] photo(int attempt) throws Exception;
    }

    /** The first answer that asks for no other photograph. */
    private JsonObject judged(Attempt photos) throws Exception {
        JsonObject said = JsonObject.EMPTY_JSON_OBJECT;
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            said = object(send("", "/api/v1/verifications", photos.photo(attempt)));
            if (!said.getString("verdict").equals("RETAKE")) {
                return said;
            }
        }
        return said;
    }

    @Test
    void onceIsRealAndTwiceIsFakeOnThePublicPage() throws Exception {
        Page page = Chromium.shared()
                .context(new Browser.NewContextOptions()
                        .setViewportSize(375, 812)
                        .setLocale("en")
                        .setJavaScriptEnabled(false))
                .newPage();
        show(page, "once", attempt -> photo(60 + attempt, once(KNOWN_BY + 1)), "REAL");
        show(page, "twice", attempt -> photo(80 + attempt, twice(KNOWN_BY + 1, attempt)), "FAKE");
    }

    @Test
    void theOrderPageShowsThatThePressIsKnownAndTakesMorePhotographs() throws Exception {
        Page page = Chromium.shared()
                .signedIn(
                        house,
                        "exporter",
                        new Browser.NewContextOptions()
                                .setViewportSize(1440, 900)
                                .setLocale("en"))
                .newPage();
        page.navigate(house.baseUrl() + "/app/orders/order.xhtml?id=" + order.substring(order.lastIndexOf('/') + 1));
        assertThat(page.locator("#press-state")).containsText("The press is known");
        page.locator("#press-photos input[type=file]")
                .setInputFiles(new FilePayload("label.jpg", "image/jpeg", photo(24, once(0))));
        assertThat(page.locator("#press-state")).containsText("beside 8 of its labels");
        page.locator("#press-photos input[type=file]")
                .setInputFiles(new FilePayload("other.jpg", "image/jpeg", photo(25, foreign())));
        assertThat(page.locator("#press-state")).containsText("other.jpg: this label is not one of the order");
        assertThat(page.locator("#downloads time").first()).hasCSS("unicode-bidi", "isolate");
        page.locator("#press").scrollIntoViewIfNeeded();
        Chromium.picture(page, "order-press-1440");
    }

    @Test
    void whoChoosesAMarketsMarkIsShownWhereItsPrinterIsTried() {
        Page page = Chromium.shared()
                .signedIn(house, "brand", new Browser.NewContextOptions().setLocale("en"))
                .newPage();
        page.navigate(house.baseUrl() + "/app/catalog/markets.xhtml");
        page.locator("#new").click();
        assertThat(page.locator("#kit-a4")).isVisible();
        Chromium.picture(page, "market-mark");
    }

    /** A label of another order. */
    private Print foreign() throws Exception {
        PrintedLabel other = PrintedLabel.of(house, "DE", "PRESS-3");
        return press.print(raster(other), ours, new Dice(SEED).fork("foreign"));
    }

    private void show(Page page, String name, Attempt photos, String word) throws Exception {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            page.navigate(house.baseUrl() + "/check");
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload("label.jpg", "image/jpeg", photos.photo(attempt)));
            page.getByText("Check this photo").click();
            page.locator(".say.on").waitFor();
            if (!page.locator(".say.on").innerText().contains("not clear enough")) {
                break;
            }
        }
        Chromium.picture(page, "printed-" + name + "-375");
        assertThat(page.locator(".say.on .word")).hasText(word);
    }

    /** Somebody who holds another market's key, and can read, prints a code of ours under that key. */
    @Test
    void aCodeUnderAnotherMarketsKeyIsOfTheWrongMarketAndTheMarketIsNamed() throws Exception {
        TextureKey neighbours = keyOf("NEIGHBOUR", "NO");
        keyOf("FARTHER", "FO");
        String uri = labels.get(KNOWN_BY).uri();
        String serial = uri.substring(uri.length() - 20);
        DotRaster diverted = raster(Textures.mark(
                QrCodes.encode(uri, ErrorCorrection.Q, Masking.FAST), serial, neighbours, TextureProfile.KEYED_600));
        JsonObject wrong =
                judged(attempt -> photo(100 + attempt, press.print(diverted, ours, new Dice(SEED).fork("diverted"))));
        assertThat(wrong.getString("verdict")).as(wrong.toString()).isEqualTo("FAKE");
        assertThat(DemoCodes.reason(wrong)).isEqualTo("WRONG_MARKET");
        assertThat(wrong.getJsonObject("product").getString("market")).isEqualTo("DE");
        assertThat(wrong.getJsonObject("watermark").getString("class")).isEqualTo("OTHER_MARKET");
        assertThat(wrong.getJsonObject("watermark").getString("market")).isEqualTo("NEIGHBOUR");
        assertThat(wrong.getJsonObject("watermark").getJsonNumber("confidence").doubleValue())
                .isBetween(0.99, 1.0);
    }

    /** The texture key that labels of the same product carry in a market of this test's, from the file that its brand exports. */
    private TextureKey keyOf(String market, String country) throws Exception {
        ordered(
                "/api/v1/markets",
                "{\"code\":\"" + market + "\",\"name\":\"" + market + "\",\"countries\":[\"" + country
                        + "\"],\"mark\":\"keyed-600-12\"}");
        int slot = DemoCodes.slot(PrintedLabel.of(house, market, "PRESS-4").uri());
        String file = ordered(
                "/api/v1/texture-key-exports",
                "{\"gtin\":\"" + DemoCodes.GTIN + "\",\"slot\":" + slot + ",\"passphrase\":\"" + PASSPHRASE + "\"}");
        return TextureKey.of(TextureKeyFile.read(file.getBytes(StandardCharsets.UTF_8))
                .open(PASSPHRASE.toCharArray(), Clock.systemUTC().instant())
                .key());
    }

    private String ordered(String path, String body) throws Exception {
        HttpResponse<String> answer = house.send(house.requestAs("brand", path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private static DotRaster raster(MarkedSymbol symbol) {
        int side = symbol.side();
        byte[] ink = new byte[side * side];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) (symbol.black(i % side, i / side) ? 255 : 0);
        }
        return new DotRaster(side, side, symbol.profile().dpi(), ink);
    }

    @Test
    void onlyLabelsOfTheOrderMakeItsPressKnown() throws Exception {
        PrintedLabel other = PrintedLabel.of(house, "DE", "PRESS-2");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(other.code(), "png", png);
        HttpResponse<String> refused = send("brand", order + "/press-photos", png.toByteArray());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("code-of-another-order", "\"image\"");
        assertThat(send("distributor", order + "/press-photos", png.toByteArray())
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> state = house.send(
                house.requestAs("compliance", order + "/press-photos").GET());
        assertThat(object(state).getInt("photographs")).isEqualTo(KNOWN_BY);
    }
}
