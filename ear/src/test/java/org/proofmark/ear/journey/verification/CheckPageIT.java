package org.proofmark.ear.journey.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;

/** The print check on a phone: by a file and no script, by a camera that films a label, and with whatever goes wrong. Keeps screenshots. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckPageIT {
    private static final Path FILMS = Path.of("target", "films");

    private final House house = House.shared();
    private final List<String> complaints = new ArrayList<>();
    private Chromium browser;
    private PrintedLabel label;
    private PrintedLabel marked;

    @BeforeAll
    void openBrowser() throws Exception {
        browser = Chromium.shared();
        // Without a mark: what is filmed here was never printed, so no print could be found genuine.
        label = PrintedLabel.of(house, "SA", "PRINT-1");
        marked = PrintedLabel.of(house, "DE", "PRINT-3");
        Files.createDirectories(FILMS);
    }

    /** A browser whose camera films the label. */
    private Browser filming(FakeCamera camera, String name) {
        Path film = camera.film(label.code(), FILMS.resolve(name + ".mjpeg"));
        return browser.with(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath());
    }

    private Page phone(String language, boolean scripts) {
        return phone(browser::context, language, scripts);
    }

    private Page phone(Function<Browser.NewContextOptions, BrowserContext> from, String language, boolean scripts) {
        Page page = from.apply(new Browser.NewContextOptions()
                        .setViewportSize(375, 812)
                        .setLocale(language)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))
                .newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private String check() {
        return house.baseUrl() + "/check";
    }

    private FilePayload good() {
        return new FilePayload("label.jpg", "image/jpeg", FakeCamera.GOOD.photo(label.code()));
    }

    private long scans() throws Exception {
        try (Connection connection = house.connection();
                PreparedStatement count = connection.prepareStatement(
                        "SELECT COUNT(*) FROM scan WHERE serial = ? AND channel = 'PHOTO'")) {
            count.setString(1, label.uri().substring(label.uri().length() - 20));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void aMarkedLabelLeadsToThePrintCheckAndAPlainOneDoesNot() throws Exception {
        Page page = phone("en", false);
        page.navigate(house.baseUrl() + DemoCodes.path(marked.uri()));
        page.locator(".say.on .act", new Page.LocatorOptions().setHasText("Check the print"))
                .click();
        assertThat(page.locator("h1")).hasText("Check the print");
        page.navigate(house.baseUrl()
                + DemoCodes.path(DemoCodes.order(house, 1, "PRINT-2").get(0)));
        assertThat(page.locator(".say.on")).not().containsText("Check the print");
        page.navigate(house.baseUrl() + "/");
        page.getByText("Check the print").click();
        assertThat(page).hasURL(Pattern.compile(".*/check\\?lang=en"));
    }

    @Test
    void aPhotoIsJudgedWithoutAScript() throws Exception {
        long before = scans();
        Page page = phone("de", false);
        Response response = page.navigate(check());
        assertThat(response.body().length).isLessThan(50_000);
        Chromium.picture(page, "check-375-noscript-de");
        page.locator("input[type=file]").setInputFiles(good());
        page.getByText("Dieses Foto prüfen").click();
        assertThat(page.locator(".say.on .word")).hasText("ECHT");
        assertThat(page.locator(".say.on .facts")).containsText("Druck");
        Chromium.picture(page, "print-375-noscript-de");
        assertThat(scans()).isEqualTo(before + 1);
    }

    /** Each in words, with the status that a program would see, and the next photo can be sent from the same page. */
    @ParameterizedTest
    @CsvSource({
        "nothing, 400, Choose a photo first",
        "text, 415, not a JPEG",
        "half, 400, damaged",
        "broken, 400, damaged",
        "blank, 400, No code could be read",
        "huge, 413, too large"
    })
    void whatIsWrongWithAPhotoIsSaidBesideTheForm(String flaw, int status, String said) throws Exception {
        byte[] photo = good().buffer;
        byte[] bytes =
                switch (flaw) {
                    case "nothing" -> new byte[0];
                    case "text" -> "no picture".getBytes(StandardCharsets.UTF_8);
                    case "half" -> Arrays.copyOf(photo, 700);
                    case "broken" -> Arrays.copyOf(photo, 12);
                    case "blank" -> png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB));
                    case "huge" -> Arrays.copyOf(photo, 11 << 20);
                    default -> throw new IllegalArgumentException(flaw);
                };
        Page page = phone("en", false);
        page.navigate(check());
        page.locator("input[type=file]").setInputFiles(new FilePayload("label.jpg", "image/jpeg", bytes));
        Response answer =
                page.waitForNavigation(() -> page.getByText("Check this photo").click());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.locator("[role=alert]")).containsText(said);
        assertThat(page.locator("input[type=file]")).isVisible();
        Chromium.picture(page, "check-375-" + flaw);
    }

    @Test
    void theCameraTakesThePhotoByItselfWhenNothingIsLeftToChange() throws Exception {
        long before = scans();
        complaints.clear();
        Browser camera = filming(FakeCamera.GOOD, "good");
        Page page = phone(camera::newContext, "en", true);
        page.navigate(check());
        Chromium.picture(page, "check-375-en");
        page.getByText("Use the camera").click();
        assertThat(page.locator(".say.on .word")).hasText("REAL");
        assertThat((Boolean) page.evaluate("document.activeElement.classList.contains('verdict')"))
                .isTrue();
        assertThat(page.locator("script")).hasCount(0);
        assertThat((String) page.evaluate("getComputedStyle(document.querySelector('.verdict')).borderRadius"))
                .isEqualTo("26px");
        page.locator("footer label[lang=fr]").click();
        assertThat(page.locator(".say.s-fr .word")).isVisible();
        Chromium.picture(page, "print-375-fr");
        assertThat(scans()).isEqualTo(before + 1);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "far, 250, 0.6, 0.92, 0, Come closer",
        "near, 1000, 0.6, 0.92, 0, Move back a little",
        "dark, 600, 0.6, 0.15, 0, More light",
        "glare, 600, 0.6, 0.92, 200, Less glare: tilt the label",
        "blurred, 600, 4, 0.92, 0, Hold still until it is sharp"
    })
    void theCameraSaysWhatToChange(String name, int across, double blur, double light, int glare, String said)
            throws Exception {
        long before = scans();
        Browser camera = filming(new FakeCamera(across, blur, light, glare), name);
        Page page = phone(camera::newContext, "en", true);
        page.navigate(check() + "#camera");
        assertThat(page.locator("[role=status]")).hasText(said);
        assertThat(page.locator("[role=status]")).hasAttribute("aria-live", "polite");
        Chromium.picture(page, "camera-375-" + name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
        page.getByText("Close the camera").click();
        assertThat(page.getByText("Use the camera")).isFocused();
        assertThat(scans()).isEqualTo(before);
    }

    @Test
    void whoeverThinksItIsGoodEnoughTakesThePhotoByKeyboard() {
        Browser camera = filming(new FakeCamera(480, 0.6, 0.92, 0), "enough");
        Page page = phone(camera::newContext, "en", true);
        page.navigate(check());
        page.getByText("Use the camera").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Take the photo")).isFocused();
        assertThat(page.locator("[role=status]")).hasText("Come closer");
        page.keyboard().press("Enter");
        assertThat(page.locator(".say.on .word")).hasText("REAL");
    }

    @Test
    void aCameraThatIsBlockedOrAbsentIsSaidAndAFileStillWorks() {
        Page page = phone("en", true);
        page.navigate(check());
        page.getByText("Use the camera").click();
        assertThat(page.locator("[role=alert]")).containsText(Pattern.compile("No camera was found|is blocked"));
        Chromium.picture(page, "check-375-no-camera");

        Browser blocked = browser.with("--use-fake-device-for-media-stream", "--deny-permission-prompts");
        page = phone(blocked::newContext, "en", true);
        page.navigate(check());
        page.getByText("Use the camera").click();
        assertThat(page.locator("[role=alert]")).containsText("The camera is blocked for this page");
        page.locator("input[type=file]").setInputFiles(good());
        page.getByText("Check this photo").click();
        assertThat(page.locator(".say.on .word")).hasText("REAL");
    }

    @Test
    void aPhotoIsKeptWhileTheNetworkIsAway() {
        Page page = phone("en", true);
        page.navigate(check());
        page.locator("input[type=file]").setInputFiles(good());
        page.context().setOffline(true);
        page.getByText("Check this photo").click();
        assertThat(page.locator("[role=alert]")).containsText("You are offline");
        Chromium.picture(page, "check-375-offline");
        page.context().setOffline(false);
        page.getByText("Send again").click();
        assertThat(page.locator(".say.on .word")).hasText("REAL");
    }

    /** The server's own words, and the time that it names. */
    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aBusyServerIsAskedAgainWhenItSaid(int status) {
        Page page = phone("en", true);
        int[] asked = new int[1];
        page.route("**/check?*", route -> {
            if (!route.request().method().equals("POST") || asked[0]++ > 0) {
                route.resume();
                return;
            }
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setHeaders(Map.of("Retry-After", "2", "Content-Type", "text/html;charset=UTF-8"))
                    .setBody("<p role=alert>Many photos are being checked.</p>"));
        });
        page.navigate(check());
        page.locator("input[type=file]").setInputFiles(good());
        page.getByText("Check this photo").click();
        assertThat(page.locator("[role=alert]")).hasText("Many photos are being checked.");
        assertThat(page.locator("[role=status]")).hasText(Pattern.compile("Trying again in [12] s"));
        assertThat(page.locator(".say.on .word")).hasText("REAL");
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void aPhotoThatCannotBeJudgedIsRefusedInTheServersWordsAndTheNextOneCanBeSent() {
        Page page = phone("en", true);
        page.navigate(check());
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "label.png", "image/png", png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB))));
        page.getByText("Check this photo").click();
        assertThat(page.locator("[role=alert]")).containsText("No code could be read");
        assertThat(page.getByText("Send again")).isHidden();
        page.locator("input[type=file]").setInputFiles(good());
        page.getByText("Check this photo").click();
        assertThat(page.locator(".say.on .word")).hasText("REAL");
    }

    /** What a phone writes into its photos stays on the phone, whatever kind of file they are. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void aPhotoLeavesThePhoneWithoutWhatTheCameraWroteIntoIt(String kind) throws Exception {
        Page page = phone("en", true);
        keepsWhatIsSent(page);
        page.navigate(check());
        byte[] photo =
                switch (kind) {
                    case "png" -> png(ImageIO.read(new ByteArrayInputStream(good().buffer)));
                    case "webp" -> TalkativePhotos.webp(page, good().buffer);
                    default -> good().buffer;
                };
        byte[] told =
                switch (kind) {
                    case "png" -> TalkativePhotos.ofPng(photo);
                    case "webp" -> TalkativePhotos.ofWebp(photo);
                    default -> TalkativePhotos.ofJpeg(photo);
                };
        assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains("GPSLatitude", "a film behind");
        page.locator("input[type=file]").setInputFiles(new FilePayload("label", "image/" + kind, told));
        page.getByText("Check this photo").click();
        assertThat(page.locator(".say.on .word")).hasText("REAL");
        byte[] sent = ((String) page.evaluate("sessionStorage.sent")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPSLatitude", "Somebody", "a film behind");
        switch (kind) {
            case "jpeg" -> assertThat(sent.length).isBetween(photo.length - 20, photo.length);
            case "png" ->
                assertThat(Arrays.equals(sent, photo))
                        .as("the picture is the same to the byte: %d of %d", sent.length, photo.length)
                        .isTrue();
            // The server reads small ones only: drawn again.
            default -> assertThat(sent).startsWith(0xff, 0xd8, 0xff);
        }
    }

    /** Other kinds are drawn anew; what cannot be drawn is not sent but for what names its kind, and the server says that it is none. */
    @Test
    void aFileOfAnotherKindIsDrawnAnewOrStaysOnThePhone() throws Exception {
        Page page = phone("en", true);
        keepsWhatIsSent(page);
        page.navigate(check());
        byte[] gif = Pictures.write(ImageIO.read(new ByteArrayInputStream(good().buffer)), "gif");
        byte[] told = Arrays.copyOf(gif, gif.length + 40);
        System.arraycopy("GPS of the phone".getBytes(StandardCharsets.US_ASCII), 0, told, gif.length, 16);
        page.locator("input[type=file]").setInputFiles(new FilePayload("label.gif", "image/gif", told));
        page.getByText("Check this photo").click();
        assertThat(page.locator(".say.on .word")).hasText("REAL");
        assertThat((String) page.evaluate("sessionStorage.sent"))
                .startsWith("\u00ff\u00d8\u00ff")
                .doesNotContain("GPS of the phone");

        page.navigate(check());
        byte[] unknown = Arrays.copyOf("\0\0\0\30ftypheic".getBytes(StandardCharsets.ISO_8859_1), 4000);
        System.arraycopy("GPS of the phone".getBytes(StandardCharsets.US_ASCII), 0, unknown, 64, 16);
        page.locator("input[type=file]").setInputFiles(new FilePayload("label.heic", "image/heic", unknown));
        page.getByText("Check this photo").click();
        assertThat(page.locator("[role=alert]")).containsText("not a JPEG, PNG or WebP");
        assertThat((String) page.evaluate("sessionStorage.sent")).hasSize(16).contains("ftypheic");
    }

    private static void keepsWhatIsSent(Page page) {
        page.addInitScript("const send = XMLHttpRequest.prototype.send;"
                + "XMLHttpRequest.prototype.send = function (body) { body.get('image').arrayBuffer().then(bytes => {"
                + " sessionStorage.sent = Array.from(new Uint8Array(bytes), b => String.fromCharCode(b)).join('');"
                + " }); return send.call(this, body); };");
    }

    @Test
    void nothingIsWiderThanThePhoneInAnyLanguage() {
        for (String language : List.of("en", "ar", "zh", "de", "fr", "es")) {
            Page page = phone(language, true);
            page.navigate(check());
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(language)
                    .isLessThanOrEqualTo(375);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            Chromium.picture(page, "check-375-" + language);
        }
    }

    private static byte[] png(BufferedImage picture) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
