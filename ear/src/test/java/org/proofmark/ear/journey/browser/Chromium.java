package org.proofmark.ear.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.proofmark.ear.house.House;

/**
 * The Chromium of this machine, driven by Playwright, which downloads nothing: started by the first journey that wants it, shared by all,
 * ended with the JVM. A test class says {@code @ExtendWith(ChromiumExtension.class)}, which closes every window after each test and keeps
 * what they showed when it failed; so tests close nothing themselves.
 */
public final class Chromium {
    private static final System.Logger LOG = System.getLogger(Chromium.class.getName());
    private static final Path BUILD = Path.of(System.getProperty("proofmark.build", "target"));
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    private static @Nullable Chromium shared;

    private final Path executable;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Browser> others = new ArrayList<>();
    private final Map<String, Integer> kept = new HashMap<>();

    private Chromium(Path executable) {
        this.executable = executable;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = launch(List.of());
    }

    /** The browser that is found here: {@code -Dproofmark.chromium=FILE}, else where Linux and macOS keep it. */
    private static Optional<Path> executable() {
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

    /** The one of this JVM; a test that asks for it is skipped where the machine has none. */
    public static synchronized Chromium shared() {
        if (shared == null) {
            shared = new Chromium(
                    executable()
                            .orElseThrow(
                                    () -> new TestAbortedException(
                                            "No Chromium on this machine: the journeys through pages are skipped. Install one or name it with -Dproofmark.chromium=FILE.")));
        }
        return shared;
    }

    static synchronized Optional<Chromium> started() {
        return Optional.ofNullable(shared);
    }

    private Browser launch(List<String> more) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(
                                Stream.concat(ARGUMENTS.stream(), more.stream()).toList()));
    }

    /** A browser for this test alone, for what only arguments can say, such as what its camera sees. */
    public Browser with(String... arguments) {
        Browser other = launch(List.of(arguments));
        others.add(other);
        return other;
    }

    /** A context with empty cookies. */
    public BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A context of somebody who has just signed in as the demo's user of this role: a session that no other test has. */
    public BrowserContext signedIn(House house, String role, Browser.NewContextOptions options) {
        var door = new org.proofmark.ear.journey.access.Browser(house);
        try {
            assertThat(door.signIn(role).statusCode())
                    .as("signed in as " + role)
                    .isEqualTo(302);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        BrowserContext context = context(options);
        context.addCookies(List.of(new Cookie("JSESSIONID", door.session().orElseThrow())
                .setUrl(house.baseUrl())
                .setHttpOnly(true)));
        return context;
    }

    /** Keeps a picture of the whole page for people to look at. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(BUILD.resolve("screenshots").resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Pixels by which the page is wider than its window; 0 where nobody must scroll sideways. */
    public static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    private Stream<BrowserContext> contexts() {
        return Stream.concat(Stream.of(browser), others.stream())
                .flatMap(each -> each.contexts().stream())
                .toList()
                .stream();
    }

    /** Keeps what every open page shows as {@code failures/<test>-N.png} and {@code .html}. */
    void keep(String test) {
        contexts().flatMap(context -> context.pages().stream()).forEach(page -> {
            Path to = BUILD.resolve("failures").resolve(test + "-" + kept.merge(test, 1, Integer::sum));
            LOG.log(System.Logger.Level.INFO, "{0} showed {1}.png and .html", page.url(), to);
            try {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(to + ".png"))
                        .setFullPage(true)
                        .setTimeout(5_000));
                Files.writeString(Path.of(to + ".html"), "<!-- " + page.url() + " -->\n" + page.content());
            } catch (PlaywrightException noPicture) {
                LOG.log(System.Logger.Level.WARNING, "A page that failed could not be kept", noPicture);
            } catch (IOException noFile) {
                throw new UncheckedIOException(noFile);
            }
        });
    }

    void closeWindows() {
        contexts().forEach(BrowserContext::close);
        others.forEach(Browser::close);
        others.clear();
    }
}
