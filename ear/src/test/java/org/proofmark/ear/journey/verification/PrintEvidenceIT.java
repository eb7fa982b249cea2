package org.proofmark.ear.journey.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelRectifier;

/** An inspector photographs a label; compliance sees beside the scan what the print looked like, and nobody else does. Keeps screenshots. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintEvidenceIT {
    private final House house = House.shared();
    private PrintedLabel label;
    private String scan = "";

    @BeforeAll
    void photograph() throws Exception {
        label = PrintedLabel.of(house, "DE", "PRINT-3");
        byte[] photo = FakeCamera.GOOD.photo(label.code());
        HttpResponse<String> answer =
                house.send(PhotoForm.post(house.requestAs("inspector", "/api/v1/verifications"), photo));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        scan = DemoCodes.object(answer.body()).getString("scanId");
        keep(photo);
    }

    /** What a build with a model keeps of such a scan, where it has not: these journeys are about showing it, with or without one. */
    private void keep(byte[] photo) throws Exception {
        LabelCapture capture = Objects.requireNonNull(LabelReader.read(photo).capture());
        LabelCapture.Label read = Objects.requireNonNull(capture.label());
        ByteBuffer rows = ByteBuffer.allocate(Long.BYTES * read.modules().height());
        for (int y = 0; y < read.modules().height(); y++) {
            rows.putLong(read.modules().row(y));
        }
        try (Connection connection = house.connection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT IGNORE INTO print_evidence (tenant_id, scan_id, gtin, serial, slot, texture_profile, module_rows,
                          label, kind, confidence, genuine, undecided, market, agreement, sharpness, across_px, by_staff, seen_at,
                          kept_at)
                        SELECT tenant_id, id, gtin, serial, slot, 'keyed-600-12', ?, ?, 'GENUINE', 0.9971, 0.9971, NULL, NULL,
                          0.62, 0.55, 536, TRUE, scanned_at, recorded_at FROM scan WHERE id = ?""")) {
            insert.setBytes(1, rows.array());
            insert.setBytes(2, png(LabelRectifier.rectify(read).picture()));
            insert.setBytes(3, bytes(UUID.fromString(scan)));
            insert.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] png(GreyImage picture) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
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

    private String lookUp() {
        return house.baseUrl() + "/app/codes/lookup.xhtml?code="
                + URLEncoder.encode(label.uri(), StandardCharsets.UTF_8);
    }
}
