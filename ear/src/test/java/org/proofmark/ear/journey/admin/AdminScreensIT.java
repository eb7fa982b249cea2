package org.proofmark.ear.journey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;

/** How the administration's pages look: in every language, on a phone, from right to left and in the dark. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
class AdminScreensIT {
    private final Desk desk = new Desk();

    /** What the menu offers is what the page speaks: its own words, those of the server's messages, and the states of things. */
    @ParameterizedTest
    @CsvSource({"de, Aufträge, Fertig, Neuer Auftrag", "ar, الطلبات, اكتمل, طلب جديد", "zh, 订单, 已完成, 新建订单"})
    void speaksTheReadersLanguage(String language, String title, String completed, String action, House house) {
        Page page = desk.signedIn(house, "brand", 1440, 900);
        page.navigate(house.baseUrl() + "/app/orders/orders.xhtml?_lang=" + language);
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("#new-order")).hasText(action);
        assertThat(page.locator("#rows")).containsText(completed);
        page.navigate(house.baseUrl() + "/app/orders/new.xhtml");
        page.locator("#gtin_input").fill("123");
        page.locator("#lot_input").fill("L1");
        page.locator("#quantity").fill("x");
        page.locator("#place").click();
        assertThat(page.locator(".ui-message-error").first()).isVisible();
        String said = page.locator("#form").innerText();
        assertThat(said).doesNotContain("Type a whole number", "Choose a market", "{0}", "???");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/index.xhtml",
                "/app/orders/orders.xhtml",
                "/app/orders/new.xhtml",
                "/app/codes/lookup.xhtml",
                "/app/keys/slots.xhtml",
                "/app/jobs/jobs.xhtml",
                "/app/catalog/skus.xhtml",
                "/app/catalog/lots.xhtml",
                "/app/catalog/markets.xhtml",
                "/app/catalog/theme.xhtml",
                "/app/imports/imports.xhtml",
                "/app/partners/partners.xhtml",
                "/app/partners/sites.xhtml",
                "/app/partners/licences.xhtml",
                "/app/identity/users.xhtml",
                "/app/identity/keys.xhtml"
            })
    void fitsAPhoneAndReadsRightToLeft(String path, House house) {
        fits(path, "brand", house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/identity/tenants.xhtml", "/app/identity/users.xhtml", "/app/identity/keys.xhtml"})
    void fitsAnOperatorsPhone(String path, House house) {
        fits(path, "operator", house);
    }

    private void fits(String path, String role, House house) {
        Page page = desk.signedIn(house, role, 375, 812);
        page.navigate(house.baseUrl() + path);
        assertThat(page.locator("h1")).isVisible();
        String name = (role.equals("brand") ? "" : role + "-")
                + path.replaceFirst(".*/", "").replace(".xhtml", "");
        Chromium.picture(page, name + "-375");
        assertThat(Chromium.overflow(page)).as("sideways scroll of " + path).isZero();

        page.navigate(house.baseUrl() + path + "?_lang=ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(Chromium.overflow(page))
                .as("sideways scroll of " + path + " in Arabic")
                .isZero();
        page.navigate(house.baseUrl() + path + "?_theme=dark");
        assertThat(page.locator("body")).hasClass(Pattern.compile(".*pm-dark.*"));
        Chromium.picture(page, name + "-375-ar-dark");

        assertThat(desk.complaints()).as("what the browser complained about").isEmpty();
    }
}
