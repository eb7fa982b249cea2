package org.proofmark.ear.journey.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.ear.journey.browser.Chromium;
import org.proofmark.ear.journey.browser.ChromiumExtension;

/** From an empty form to a verified code, by hand, as a brand's administrator would do it. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
class AdminPagesIT {
    private final Desk desk = new Desk();

    @Test
    void leadsFromANewSkuToAVerifiedCode(House house) {
        Page page = desk.page(1440, 900);
        page.navigate(house.baseUrl() + "/app/index.xhtml");
        page.waitForURL(Pattern.compile(".*/login\\.xhtml.*"));
        page.locator("#email").fill(house.ready("user.brand"));
        page.locator("#password").fill(house.ready("password.brand"));
        page.locator("#submit").click();
        page.waitForURL(Pattern.compile(".*/app/index\\.xhtml.*"));
        Chromium.picture(page, "overview-1440");
        String base = house.baseUrl();

        String gtin = freshGtin();
        page.navigate(base + "/app/catalog/sku.xhtml");
        page.locator("#gtin").fill(gtin);
        page.locator("input[lang=en]").fill("Date syrup 350 g");
        page.locator("#save").click();
        page.waitForURL(Pattern.compile(".*sku\\.xhtml\\?id=.*"));
        assertThat(page.locator("h1")).hasText("Date syrup 350 g");
        Chromium.picture(page, "sku-1440");

        page.navigate(base + "/app/imports/imports.xhtml?kind=skus");
        String csv = "gtin,family,name.en\n" + freshGtin() + ",Dates,Dates 1 kg\n123,Dates,No such number\n";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("skus.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#accepted")).hasText("1");
        assertThat(page.locator("#rejected")).hasText("1");
        assertThat(page.locator("#errors")).containsText("gtin");
        Chromium.picture(page, "import-1440");

        page.navigate(base + "/app/orders/new.xhtml?gtin=" + gtin);
        page.locator("#lot_input").fill("UI" + gtin.substring(8, 13));
        chooseMarket(page, "SA");
        page.locator("#quantity").fill("240");
        assertThat(page.locator("#summary")).containsText("240");
        Chromium.picture(page, "new-order-1440");
        page.locator("#place").click();
        page.waitForURL(Pattern.compile(".*order\\.xhtml\\?id=.*"));
        assertThat(page.locator("#progress"))
                .containsText("Completed", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        assertThat(page.locator("#label-preview")).isVisible();
        Chromium.picture(page, "order-1440");

        String order = page.url().replaceFirst(".*id=([0-9a-f-]+).*", "$1");
        String codes = page.request()
                .get(base + "/api/v1/orders/" + order + "/codes.csv")
                .text();
        assertThat(codes.lines().count()).isEqualTo(241);
        handsACodeFileToSomebodyWithoutAnAccount(page, house, codes);
        String uri = codes.lines().skip(1).findFirst().orElseThrow().split(",")[1];
        page.navigate(base + "/app/codes/lookup.xhtml");
        page.locator("#code").fill(uri);
        page.locator("#go").click();
        assertThat(page.locator("#verdict")).hasText("REAL");
        Chromium.picture(page, "lookup-1440");

        page.locator("#reason").fill("Reported by a shop");
        page.locator("#hold").click();
        assertThat(page.locator("#verdict")).hasText("SUSPECT");

        assertThat(desk.complaints()).as("what the browser complained about").isEmpty();
    }

    /** What the order's page says of downloads, and the link that it makes. */
    private static void handsACodeFileToSomebodyWithoutAnAccount(Page page, House house, String codes) {
        page.locator("#linking summary").click();
        page.locator("#minutes").fill("1441");
        page.locator("#make-link").click();
        assertThat(page.locator(".pm-field:has(#minutes) .ui-message")).containsText("between 1 and 1440");
        page.locator("#minutes").fill("5");
        page.locator("#make-link").click();
        assertThat(page.locator("#made-link")).containsText("codes.csv");
        Chromium.picture(page, "order-link-1440");
        String link = page.locator("#made-link button").getAttribute("data-copy");
        Page stranger =
                Chromium.shared().context(new Browser.NewContextOptions()).newPage();
        assertThat(stranger.request().get(house.baseUrl() + link).text()).isEqualTo(codes);
        page.reload();
        assertThat(page.locator("#downloads li")).hasCount(2);
        assertThat(page.locator("#downloads li").first())
                .containsText(Pattern.compile("codes\\.csv.*By a link of .*Complete", Pattern.DOTALL));
        Chromium.picture(page, "order-downloads-1440");
    }

    @Test
    void saysAtTheFieldWhatIsWrong(House house) {
        Page page = desk.signedIn(house, "brand", 1440, 900);
        page.navigate(house.baseUrl() + "/app/catalog/sku.xhtml");
        page.locator("#gtin").fill("4006381333932");
        page.locator("input[lang=en]").fill("Wrong check digit");
        page.locator("#save").click();
        assertThat(page.locator("#gtin")).hasClass(Pattern.compile(".*ui-state-error.*"));
        assertThat(page.locator(".pm-field:has(#gtin) .ui-message")).containsText("check digit");
    }

    @Test
    void changesPutsAwayAndTakesOutAPartner(House house) {
        Page page = desk.signedIn(house, "brand", 1440, 900);
        page.navigate(house.baseUrl() + "/app/partners/partners.xhtml");
        String name = "Partner " + freshGtin();
        page.locator("#new").click();
        page.locator("#name").fill(name);
        page.locator("#role").click();
        page.locator("#role_panel.ui-connected-overlay-enter-done li[data-label=Distributor]")
                .click();
        page.locator("#country").click();
        page.locator("#country_panel.ui-connected-overlay-enter-done li[data-label=Germany]")
                .click();
        page.locator("#dialog-form button:has(.pi-check)").click();
        assertThat(page.locator("#messages")).containsText(name + " is there");

        page.locator("[aria-label='Change " + name + "']").click();
        assertThat(page.locator("#name")).hasValue(name);
        page.locator("#contact").fill("desk@partner.example");
        page.locator("#dialog-form button:has(.pi-check)").click();
        assertThat(page.locator("#rows")).containsText("desk@partner.example");

        page.locator("[aria-label='Archive " + name + "']").click();
        assertThat(page.locator(".pm-undo")).containsText("Archived " + name);
        assertThat(page.locator("#rows")).not().containsText(name);
        page.locator(".pm-undo button").click();
        assertThat(page.locator("#rows")).containsText(name);
    }

    /** PrimeFaces gives the first field the keyboard 50 ms after a dialog opened, the opener 100 ms after it closed. */
    @Test
    void aDialogTakesTheKeyboardFromNobodyWhoTypes(House house) {
        Page page = desk.signedIn(house, "brand", 1440, 900);
        page.navigate(house.baseUrl() + "/app/partners/partners.xhtml");
        page.locator("#new").click();
        assertThat(page.locator("#name")).isFocused();
        page.evaluate("PF('dialog').hide()");
        page.waitForTimeout(300);

        page.evaluate("PF('dialog').show(); document.getElementById('contact').focus()");
        page.waitForTimeout(300);
        assertThat(page.locator("#contact")).isFocused();
        page.evaluate("PF('dialog').hide(); document.getElementById('search').focus()");
        page.waitForTimeout(300);
        assertThat(page.locator("#search")).isFocused();
    }

    /** Saudi Arabia asks for no mark, Germany does; what was ordered says whether its labels carry it. */
    @Test
    void leavesTheMarkOutWhereTheMarketAsksForItAndTheBrandDoesNot(House house) throws Exception {
        Page page = desk.signedIn(house, "brand", 1440, 900);
        page.navigate(house.baseUrl() + "/app/orders/new.xhtml?gtin=09506000134352");
        page.locator("#lot_input").fill("UNMARKED");
        chooseMarket(page, "SA");
        assertThat(page.locator("#summary")).containsText("SA");
        assertThat(page.locator("#unmarked")).hasCount(0);
        chooseMarket(page, "DE");
        page.locator("#unmarked .ui-chkbox-box").click();
        page.locator("#quantity").fill("3");
        Chromium.picture(page, "new-order-unmarked-1440");
        page.locator("#place").click();
        page.waitForURL(Pattern.compile(".*order\\.xhtml\\?id=.*"));
        String order = page.url().replaceFirst(".*id=([0-9a-f-]+).*", "$1");
        assertThat(house.send(house.requestAs("brand", "/api/v1/orders/" + order)
                                .GET())
                        .body())
                .contains("\"mark\":\"none\"");
    }

    private static void chooseMarket(Page page, String code) {
        page.locator("#market").click();
        page.locator("#market_panel.ui-connected-overlay-enter-done li[data-label^=" + code + "]")
                .click();
        assertThat(page.locator("#market_panel")).isHidden();
        assertThat(page.locator("#summary")).containsText(code);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    @Test
    void looksAreCountedApartFromVerdicts(House house) throws Exception {
        Page page = desk.signedIn(house, "brand", 1440, 900);
        double looks = metric(house, "proofmark_looks_total");
        double verdicts = metric(house, "proofmark_verdicts_total{verdict=\"fake\"}");
        page.navigate(house.baseUrl() + "/app/codes/lookup.xhtml");
        page.locator("#code").fill("no code at all");
        page.locator("#go").click();
        assertThat(page.locator("#verdict")).hasText("FAKE");
        assertThat(metric(house, "proofmark_looks_total")).isEqualTo(looks + 1);
        assertThat(metric(house, "proofmark_verdicts_total{verdict=\"fake\"}")).isEqualTo(verdicts);
    }

    private static double metric(House house, String name) throws Exception {
        return house.send(house.requestAs("operator", "/api/v1/metrics").GET())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    @Test
    void revokesAKeySlotOnlyAfterItsGtinWasTyped(House house) {
        Page page = desk.signedIn(house, "brand", 1440, 900);
        String base = house.baseUrl();
        String gtin = freshGtin();
        page.navigate(base + "/app/catalog/sku.xhtml");
        page.locator("#gtin").fill(gtin);
        page.locator("input[lang=en]").fill("To be revoked");
        page.locator("#save").click();
        page.waitForURL(Pattern.compile(".*sku\\.xhtml\\?id=.*"));
        page.navigate(base + "/app/orders/new.xhtml?gtin=" + gtin);
        page.locator("#lot_input").fill("RV" + gtin.substring(8, 13));
        chooseMarket(page, "SA");
        page.locator("#quantity").fill("1");
        page.locator("#place").click();
        page.waitForURL(Pattern.compile(".*order\\.xhtml\\?id=.*"));

        page.navigate(base + "/app/keys/slots.xhtml");
        page.locator("#search").fill(gtin);
        assertThat(page.locator("#rows_data tr")).hasCount(1);
        page.locator("#rows button:has(.pi-ban)").click();
        page.locator("#reason").fill("The key was lost");
        page.locator("#confirm").fill("9506000134352");
        page.locator("#dialog-form button:has(.pi-ban)").click();
        assertThat(page.locator(".pm-field:has(#confirm) .ui-message")).containsText("not the GTIN");
        page.locator("#confirm").fill(gtin);
        page.locator("#dialog-form button:has(.pi-ban)").click();
        assertThat(page.locator("#rows")).containsText("The key was lost");
        assertThat(page.locator("#rows")).containsText("Revoked");
    }

    /** A GTIN-13 under the demo brand's prefix that no other run has used, beyond those that the imports' tests count. */
    private static String freshGtin() {
        int item = 40_000 + Math.floorMod(UUID.randomUUID().hashCode(), 60_000);
        String body = String.format("9506000%05d", item);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }
}
