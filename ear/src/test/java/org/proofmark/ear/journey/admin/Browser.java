package org.proofmark.ear.journey.admin;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium that is installed on this machine, driven by Playwright, which downloads nothing. Whatever a page complains about
 * (Content-Security-Policy, scripts, resources) is collected.
 */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("proofmark.build", "target"), "screenshots");

    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** The browser that is found here: {@code -Dproofmark.chromium=FILE}, else where Linux and macOS keep it. */
    static Optional<Path> executable() {
        return Stream.of(
                        System.getProperty("proofmark.chromium", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open() {
        return new Browser(executable().orElseThrow());
    }

    /** A window of its own with empty cookies. */
    Page window(int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Riyadh"));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What pages complained about so far; empty is what every journey expects at its end. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture of the whole page for people to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Keeps what every open page shows as {@code failures/<test>-N.png} and {@code .html}, and closes them. */
    void keepFailed(String test) {
        int number = 0;
        for (BrowserContext context : List.copyOf(chromium.contexts())) {
            for (Page page : context.pages()) {
                Path picture = SCREENSHOTS.resolveSibling("failures").resolve(test + "-" + ++number + ".png");
                LOG.log(System.Logger.Level.INFO, "{0} showed {1}, and .html beside it", page.url(), picture);
                try {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(picture)
                            .setFullPage(true)
                            .setTimeout(5_000));
                    Files.writeString(
                            picture.resolveSibling(test + "-" + number + ".html"),
                            "<!-- " + page.url() + " -->\n" + page.content());
                } catch (IOException | PlaywrightException notKept) {
                    LOG.log(System.Logger.Level.WARNING, "A page that failed could not be kept", notKept);
                }
            }
            context.close();
        }
    }

    /** Pixels by which the page is wider than its window; 0 where nobody must scroll sideways. */
    static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
