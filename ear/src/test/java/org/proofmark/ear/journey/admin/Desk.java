package org.proofmark.ear.journey.admin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.ear.house.House;
import org.proofmark.ear.journey.browser.Chromium;

/** Where somebody sits who looks after a brand in Riyadh, in English; one test's. */
final class Desk {
    private final List<String> complaints = new ArrayList<>();

    /** Nobody is signed in. */
    Page page(int width, int height) {
        return window(Chromium.shared().context(screen(width, height)));
    }

    /** The demo's user of this role is. */
    Page signedIn(House house, String role, int width, int height) {
        return window(Chromium.shared().signedIn(house, role, screen(width, height)));
    }

    /** Whatever its pages complained about: Content-Security-Policy, scripts, resources. */
    List<String> complaints() {
        return complaints;
    }

    private static Browser.NewContextOptions screen(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Riyadh");
    }

    private Page window(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }
}
