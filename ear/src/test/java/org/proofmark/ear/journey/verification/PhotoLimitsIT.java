package org.proofmark.ear.journey.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;

/** A server that reads one photograph at a time, lets none wait and keeps none. Keeps a screenshot. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhotoLimitsIT {
    private static final int AT_ONCE = 24;
    private static final int ROUNDS = 3;
    /** Who keeps the server busy while somebody uses the page. */
    private static final int OTHERS = 6;
    /** Times that somebody sends a photo until others are there first. */
    private static final int TRIES = 20;

    private final House house = House.shared();
    private byte[] large = {};
    private byte[] marked = {};
    private String keptBefore = "";

    @BeforeAll
    void limit() throws Exception {
        large = enlarged(
                FakeCamera.GOOD.photo(PrintedLabel.of(house, "SA", "LIMITS-1").code()));
        marked = FakeCamera.GOOD.photo(PrintedLabel.of(house, "DE", "LIMITS-2").code());
        JsonObject before = inspected();
        assertThat(before.getJsonObject("print").getBoolean("kept")).isTrue();
        keptBefore = before.getString("scanId");
        assertThat(picture(keptBefore)).isEqualTo(200);
        house.restartServer(Map.of(
                "proofmark.photos.at-once", "1",
                "proofmark.photos.waiting-at-most", "0",
                "proofmark.photos.keep-days", "0"));
    }

    @AfterAll
    void bringTheUsualServerBack() {
        house.restartServer();
    }

    /** Of eight million pixels, which take a while to be looked at. */
    private static byte[] enlarged(byte[] photo) throws Exception {
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(photo));
        BufferedImage wide = new BufferedImage(3 * small.getWidth(), 3 * small.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wide.createGraphics();
        pen.drawImage(small, 0, 0, wide.getWidth(), wide.getHeight(), null);
        pen.dispose();
        return Pictures.jpeg(wide);
    }

    private CompletableFuture<HttpResponse<String>> sent() {
        HttpRequest request =
                PhotoForm.post(house.request("/api/v1/verifications"), large).build();
        return house.client().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void oneOfManyIsReadAndTheOthersAreToldWhenToComeAgain() throws Exception {
        double threads = threads();
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(sent());
            }
            for (CompletableFuture<HttpResponse<String>> each : answers) {
                HttpResponse<String> answer = each.join();
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
                JsonObject json = DemoCodes.object(answer.body());
                if (answer.statusCode() == 200) {
                    assertThat(json.getString("verdict")).isEqualTo("REAL");
                    read++;
                } else {
                    assertThat(json.getString("type")).endsWith("/problems/images-busy");
                    assertThat(json.getString("detail")).isNotBlank();
                    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                    refused++;
                }
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(refused).as("%d were read", read).isPositive();
        assertThat(threads())
                .as("none but those that answer requests, which serve the next round again")
                .isLessThanOrEqualTo(threads + AT_ONCE);
        HttpResponse<String> afterwards = sent().join();
        assertThat(afterwards.statusCode()).as(afterwards.body()).isEqualTo(200);
    }

    private double threads() throws Exception {
        return house.send(house.requestAs("operator", "/api/v1/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_threads_live_threads "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    @Test
    void aPersonWithoutAScriptReadsWhenToSendThePhotoAgain() throws Exception {
        Page page = Chromium.shared()
                .context(new Browser.NewContextOptions()
                        .setViewportSize(375, 812)
                        .setLocale("en")
                        .setJavaScriptEnabled(false))
                .newPage();
        Response answer = busy(page);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headerValue("Retry-After")).isEqualTo("5");
        assertThat(page.locator("[role=alert]"))
                .hasText("Many photos are being checked at the moment. Wait 5 s and send the photo again.");
        Chromium.picture(page, "check-375-noscript-busy");

        assertThat(sentFrom(page).status()).isEqualTo(200);
        assertThat(page.locator(".say.on .word")).hasText("REAL");
    }

    /** The first answer that is no verdict, while others send photographs without a pause. */
    private Response busy(Page page) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            others.add(CompletableFuture.runAsync(
                    () -> {
                        while (!enough.get()) {
                            sent().join();
                        }
                    },
                    task -> new Thread(task, "other").start()));
        }
        try {
            page.navigate(house.baseUrl() + "/check");
            Response answer = sentFrom(page);
            for (int i = 1; i < TRIES && answer.status() == 200; i++) {
                page.navigate(house.baseUrl() + "/check");
                answer = sentFrom(page);
            }
            return answer;
        } finally {
            enough.set(true);
            others.forEach(CompletableFuture::join);
        }
    }

    private Response sentFrom(Page page) {
        page.locator("input[type=file]").setInputFiles(new FilePayload("label.jpg", "image/jpeg", large));
        return page.waitForNavigation(() -> page.getByText("Check this photo").click());
    }

    @Test
    void whereNoPictureIsToBeKeptNoneIsWrittenAndWhatWasIsOutOfSight() throws Exception {
        JsonObject seen = inspected();
        assertThat(seen.getJsonObject("print").getBoolean("kept")).isFalse();
        assertThat(picture(seen.getString("scanId"))).isEqualTo(404);
        assertThat(rows(seen.getString("scanId"))).isZero();
        assertThat(picture(keptBefore)).isEqualTo(404);
    }

    private JsonObject inspected() throws Exception {
        HttpResponse<String> answer =
                house.send(PhotoForm.post(house.requestAs("inspector", "/api/v1/verifications"), marked));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return DemoCodes.object(answer.body());
    }

    private int picture(String scan) throws Exception {
        return house.send(house.requestAs("inspector", "/api/v1/scans/" + scan + "/print/photo.png"))
                .statusCode();
    }

    private long rows(String scan) throws Exception {
        UUID id = UUID.fromString(scan);
        try (Connection connection = house.connection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM print_evidence WHERE scan_id = ?")) {
            count.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
