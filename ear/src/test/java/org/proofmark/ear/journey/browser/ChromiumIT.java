package org.proofmark.ear.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;

/** All journeys share one Chromium: none finds what another left in it. */
@ExtendWith({HouseExtension.class, ChromiumExtension.class})
class ChromiumIT {
    @RepeatedTest(2)
    void nothingIsLeftOfTheTestBeforeNorOfAnotherWindow(House house) {
        Page stranger =
                Chromium.shared().context(new Browser.NewContextOptions()).newPage();
        stranger.navigate(house.baseUrl() + "/");
        assertThat(remembers(stranger)).doesNotContain("behind");
        stranger.evaluate("document.cookie = 'left=behind; path=/'; localStorage.left = 'behind'");
        assertThat(remembers(stranger)).contains("left=behind").endsWith("; behind");

        Page brand = Chromium.shared()
                .signedIn(house, "brand", new Browser.NewContextOptions())
                .newPage();
        brand.navigate(house.baseUrl() + "/app/index.xhtml");
        assertThat(brand.url()).endsWith("/app/index.xhtml");
        assertThat(remembers(brand)).doesNotContain("behind");

        assertThat(stranger.context().browser().contexts()).hasSize(2);
        stranger.navigate(house.baseUrl() + "/app/index.xhtml");
        assertThat(stranger.url()).contains("/login.xhtml");
    }

    private static String remembers(Page page) {
        return (String) page.evaluate("document.cookie + '; ' + localStorage.left");
    }
}
