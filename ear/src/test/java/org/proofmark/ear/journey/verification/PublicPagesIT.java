package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;

/** What a consumer sees on a phone: the verdict at arm's length, in their language, without a script. Keeps screenshots. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesIT {

    private final House house = House.shared();
    private Chromium browser;
    private String genuine = "";

    @BeforeAll
    void openBrowser() throws Exception {
        browser = Chromium.shared();
        genuine = DemoCodes.order(house, 1, "PAGES-1").get(0);
    }

    private Page phone(String language, ColorScheme scheme, boolean scripts) {
        return browser.context(new Browser.NewContextOptions()
                        .setViewportSize(375, 812)
                        .setLocale(language)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))
                .newPage();
    }

    private String url(String code) {
        return house.baseUrl() + DemoCodes.path(code);
    }

    private long scans() throws Exception {
        try (Connection connection = house.connection();
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM scan WHERE serial = ?")) {
            count.setString(1, genuine.substring(genuine.length() - 20));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void theVerdictIsReadAtArmsLengthWithoutAScriptAndFromOneHost() {
        Page page = phone("en-GB", ColorScheme.LIGHT, false);
        List<String> hosts = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
        page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
        Response response = page.navigate(url(genuine));

        assertThat(response.body().length).isLessThan(50_000);
        Locator word = page.locator(".say.on .word");
        assertThat(word.innerText()).isEqualTo("REAL");
        assertThat(word.boundingBox().height).isGreaterThan(56);
        assertThat(page.locator(".say.on .verdict svg").boundingBox().width).isGreaterThan(100);
        assertThat(page.locator(".say.on h1").innerText()).isEqualTo("Genuine code");
        assertThat(word.boundingBox().y + word.boundingBox().height).isLessThan(420);
        assertThat(hosts).containsOnly(URI.create(house.baseUrl()).getAuthority());
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
        Chromium.picture(page, "real-375-light-en");
    }

    @Test
    void anotherLanguageIsNoOtherScan() throws Exception {
        Page page = phone("de-DE", ColorScheme.DARK, true);
        page.navigate(url(genuine));
        assertThat(page.locator(".say:visible .word").innerText()).isEqualTo("ECHT");
        long before = scans();

        page.locator(".langs summary").focus();
        page.keyboard().press("Enter");
        page.locator("#l-ar").check();

        assertThat(page.locator(".say:visible")).isNotNull();
        assertThat(page.locator(".say:visible .word").innerText()).isEqualTo("أصلي");
        assertThat(page.locator(".say:visible").getAttribute("dir")).isEqualTo("rtl");
        page.keyboard().press("Escape");
        Chromium.picture(page, "real-375-dark-ar");
        page.locator("footer label[lang=fr]").click();
        assertThat(page.locator(".say:visible .word").innerText()).isEqualTo("AUTHENTIQUE");
        assertThat(scans()).isEqualTo(before);
    }

    @Test
    void whoPastesAChangedCodeSeesFakeAndTheWayToReportIt() {
        Page page = phone("en", ColorScheme.LIGHT, false);
        page.navigate(house.baseUrl() + "/");
        Chromium.picture(page, "home-375-light-en");
        page.getByLabel("Code or link on the label").fill(DemoCodes.forged(genuine));
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();

        assertThat(page.locator(".say.on .word").innerText()).isEqualTo("FAKE");
        assertThat(page.locator(".say.on .act, .say.on .note").first().isVisible())
                .isTrue();
        assertThat(page.content()).doesNotContain("PAGES-1");
        Chromium.picture(page, "fake-375-light-en");
    }

    @Test
    void nothingIsWiderThanThePhoneInAnyLanguage() {
        for (String language : List.of("en", "ar", "zh", "de", "fr", "es")) {
            Page page = phone(language, ColorScheme.LIGHT, true);
            for (String code : List.of(genuine, DemoCodes.forged(genuine), genuine.replace("/21/", "/10/X/21/"))) {
                page.navigate(url(code));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(language)
                        .isLessThanOrEqualTo(375);
                assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            }
        }
    }

    @Test
    void everyTextHasTheContrastOfWcagInBothSchemes() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = phone("en", scheme, true);
            for (String code : List.of(genuine, DemoCodes.forged(genuine))) {
                page.navigate(url(code));
                @SuppressWarnings("unchecked")
                List<String> faint = (List<String>) page.evaluate(CONTRAST);
                assertThat(faint).as(scheme.toString()).isEmpty();
            }
        }
    }

    @Test
    void aGs1TextIsExplainedOnAPhoneInBothSchemesWithoutAScript() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = phone("en", scheme, true);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.text()));
            page.navigate(house.baseUrl() + "/");
            page.getByText("GS1 codes explained").click();
            page.getByText("With mistakes").click();
            assertThat(page.locator("mark").allInnerTexts()).containsExactly("0", "2");
            assertThat(page.locator(".faults li").count()).isEqualTo(2);
            assertThat((List<?>) page.evaluate(CONTRAST)).isEmpty();
            Chromium.picture(page, "gs1-flawed-375-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            page.getByLabel("GS1 text").fill("https://id.gs1.org/GhFKk4XBoMpZyf3aNQ2WGiVHg");
            page.getByText("Read it").click();
            assertThat(page.locator(".outcome h2").innerText()).isEqualTo("Valid");
            assertThat(page.locator(".ais tbody tr").count()).isEqualTo(4);
            assertThat(page.locator(".ways dd").allInnerTexts())
                    .contains("https://id.gs1.org/01/09506000134352/10/LOT-7/21/A1B2C3?17=281231");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(375);
            assertThat((List<?>) page.evaluate(CONTRAST)).isEmpty();
            Chromium.picture(page, "gs1-375-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            page.locator("footer a[lang=de]").click();
            assertThat(page.locator(".outcome h2").innerText()).isEqualTo("Gültig");
            page.setViewportSize(1440, 900);
            Chromium.picture(page, "gs1-1440-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));
        }
    }

    /** Texts whose contrast to the nearest painted background is below 4.5:1; of a gradient, both ends count. */
    private static final String CONTRAST =
            """
            () => {
              const lum = c => { const f = v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
                return .2126 * f(c[0]) + .7152 * f(c[1]) + .0722 * f(c[2]); };
              const rgb = t => [...t.matchAll(/rgba?\\((\\d+), (\\d+), (\\d+)(?:, ([\\d.]+))?\\)/g)]
                .filter(m => m[4] !== '0').map(m => [+m[1], +m[2], +m[3]]);
              const behind = e => { for (; e; e = e.parentElement) { const s = getComputedStyle(e);
                const g = rgb(s.backgroundImage), b = rgb(s.backgroundColor); if (g.length) return g; if (b.length) return b; }
                return [[255, 255, 255]]; };
              const faint = [];
              for (const e of document.querySelectorAll('body *')) {
                if (!e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const ink = rgb(getComputedStyle(e).color)[0];
                for (const paper of behind(e)) {
                  const [a, b] = [lum(ink), lum(paper)].sort((x, y) => y - x);
                  if ((a + .05) / (b + .05) < 4.5) faint.push(e.tagName + ' ' + e.textContent.trim().slice(0, 40));
                }
              }
              return faint;
            }
            """;
}
