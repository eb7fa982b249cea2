package org.proofmark.web.verification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The style sheet that each page carries within itself, with the brand's colour, and the policy that allows exactly this sheet.
 *
 * @param css to be put between {@code <style>} tags as it stands
 * @param policy value of Content-Security-Policy
 */
record Style(String css, String policy) {
    private static final int REMEMBERED = 1000;
    private static final Map<Wanted, Style> STYLES = new ConcurrentHashMap<>();

    /** Which rules a page needs. */
    enum Sheet {
        /** What all public pages share. */
        COMMON(load("public.css")),
        /** And what the page that explains GS1 texts has beside it. */
        GS1(COMMON.rules + load("gs1.css")),
        /** And what the page that looks through a camera has; it alone runs a script, and that script alone. */
        CHECK(
                COMMON.rules + load("check.css"),
                " script-src " + Digest.source(CheckScript.TEXT) + "; connect-src 'self';");

        private final String rules;
        private final String allowed;

        Sheet(String rules) {
            this(rules, "");
        }

        /** @param allowed directives that the policy has beside those of all pages */
        Sheet(String rules, String allowed) {
            this.rules = rules;
            this.allowed = allowed;
        }
    }

    private record Wanted(Accent accent, Sheet sheet) {}

    static Style of(Accent accent, Sheet sheet) {
        if (STYLES.size() > REMEMBERED) {
            STYLES.clear();
        }
        return STYLES.computeIfAbsent(new Wanted(accent, sheet), Style::make);
    }

    private static Style make(Wanted wanted) {
        Accent accent = wanted.accent();
        String css =
                ":root{--brand:" + accent.colour() + ";--on-brand:" + accent.readable() + "}" + wanted.sheet().rules;
        return new Style(
                css,
                "default-src 'none'; style-src " + Digest.source(css) + ";" + wanted.sheet().allowed
                        + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    private static String load(String sheet) {
        return Digest.resource(sheet).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "");
    }
}
