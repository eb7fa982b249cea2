package org.proofmark.ear.journey.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;

/** An inspector photographs a label; compliance sees beside the scan what the print looked like, and nobody else does. Keeps screenshots. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintEvidenceIT {
    /** What the page calls what the answer says. */
    private static final Map<String, String> WORDS = Map.of(
            "GENUINE", "First print",
            "COPY", "Copy",
            "UNMARKED", "Mark missing",
            "OTHER_MARKET", "Another market's mark",
            "UNCLEAR", "Not sure enough");

    private final House house = House.shared();
    private PrintedLabel label;
    private JsonObject said = JsonObject.EMPTY_JSON_OBJECT;
    private String scan = "";

    @BeforeAll
    void photograph() throws Exception {
        label = PrintedLabel.of(house, "DE", "PRINT-3");
        byte[] photo = FakeCamera.GOOD.photo(label.code());
        HttpResponse<String> answer =
                house.send(PhotoForm.post(house.requestAs("inspector", "/api/v1/verifications"), photo));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        said = DemoCodes.object(answer.body());
        scan = said.getString("scanId");
    }

    private HttpResponse<String> picture(String role, String name) throws Exception {
        return house.send(house.requestAs(role, "/api/v1/scans/" + scan + "/print/" + name + ".png"));
    }

    @Test
    void thePicturesAreForThoseWhoMaySeeAMarkAndForTheirBrandAlone() throws Exception {
        for (String role : List.of("brand", "compliance", "inspector")) {
            for (String name : List.of("photo", "expected", "agreement")) {
                HttpResponse<String> answer = picture(role, name);
                assertThat(answer.statusCode()).as(role + " " + name).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            }
        }
        assertThat(picture("brand", "key").statusCode()).isEqualTo(404);
        assertThat(picture("other.brand", "expected").statusCode()).isEqualTo(404);
        for (String role : List.of("exporter", "distributor", "operator")) {
            assertThat(picture(role, "expected").statusCode()).as(role).isEqualTo(403);
        }
        HttpResponse<String> nobody = house.send(house.request("/api/v1/scans/" + scan + "/print/expected.png"));
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    @Test
    void theLookUpPageShowsThreePicturesSideBySideOrBelowEachOther() {
        Chromium chromium = Chromium.shared();
        List<String> complaints = new ArrayList<>();
        Page page = chromium.signedIn(
                        house,
                        "compliance",
                        new Browser.NewContextOptions()
                                .setViewportSize(1440, 900)
                                .setLocale("en-GB"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(lookUp());
        Locator pictures = page.locator("#prints img");
        assertThat(pictures).hasCount(3);
        assertThat(page.locator("#prints")).containsText("Photographed by staff");
        assertSaysWhatTheAnswerSaid(page);
        for (int i = 0; i < 3; i++) {
            pictures.nth(i).scrollIntoViewIfNeeded();
            page.waitForFunction("i => document.querySelectorAll('#prints img')[i].naturalWidth > 300", i);
        }
        assertThat(pictures.nth(2).boundingBox().y).isEqualTo(pictures.nth(0).boundingBox().y);
        Chromium.picture(page, "print-evidence-1440");
        page.setViewportSize(375, 812);
        assertThat(pictures.nth(2).boundingBox().y)
                .isGreaterThan(pictures.nth(0).boundingBox().y + 300);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
        Chromium.picture(page, "print-evidence-375");
        for (String language : List.of("ar", "de", "zh")) {
            page.navigate(lookUp() + "&_lang=" + language);
            assertThat(page.locator("#prints")).isVisible();
            assertThat(page.locator("#prints").innerText()).doesNotContain("???", "{0}", "First print", "Sharpness");
            assertThat(page.locator("#prints").innerText()).doesNotContainPattern("[\\u0660-\\u0669]");
            Chromium.picture(page, "print-evidence-375-" + language);
        }
        assertThat(complaints).isEmpty();

        Page distributor = chromium.signedIn(house, "distributor", new Browser.NewContextOptions())
                .newPage();
        distributor.navigate(lookUp());
        assertThat(distributor.locator("#verdict")).hasText("REAL");
        assertThat(distributor.locator("#prints")).hasCount(0);
    }

    /** The product's own verdict on this very print and its own score, rounded downwards. */
    private void assertSaysWhatTheAnswerSaid(Page page) {
        JsonObject print = said.getJsonObject("print");
        assertThat(print.getBoolean("kept")).isTrue();
        JsonObject watermark = said.getJsonObject("watermark");
        assertThat(page.locator("#prints .pm-print-said strong"))
                .hasText(Objects.requireNonNull(
                        WORDS.get(watermark.getString("retake", watermark.getString("class"))), watermark::toString));
        String score = print.getJsonNumber("genuine")
                .bigDecimalValue()
                .movePointRight(2)
                .setScale(1, RoundingMode.FLOOR)
                .toPlainString();
        assertThat(fact(page, "Score of a first print")).hasText(score + " %");
        String across = Integer.toString(print.getInt("across"));
        assertThat(fact(page, "Size of the code")).hasText(across + " pixels");
    }

    private static Locator fact(Page page, String name) {
        return page.locator(
                        "#prints dl div",
                        new Page.LocatorOptions()
                                .setHas(page.locator("dt", new Page.LocatorOptions().setHasText(name))))
                .locator("dd");
    }

    private String lookUp() {
        return house.baseUrl() + "/app/codes/lookup.xhtml?code="
                + URLEncoder.encode(label.uri(), StandardCharsets.UTF_8);
    }
}
