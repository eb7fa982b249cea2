package org.proofmark.catalog.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.catalog.ThemeDraft;
import org.proofmark.foundation.Findings;

/** What makes a brand's look a proper one. */
final class ThemeRules {
    static final String DEFAULT_ACCENT = "#1f4e79";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    // No blanks, quotes or angle brackets: the address stands in pages.
    private static final Pattern ADDRESS =
            Pattern.compile("(https://[^\\s\"'<>/]+(/[^\\s\"'<>]*)?|mailto:[^\\s\"'<>]+)");

    private ThemeRules() {}

    /** The look without its logo. */
    static Theme check(ThemeDraft draft) {
        Findings findings = new Findings();
        String name = findings.text("brandName", draft.brandName(), 100, true);
        String accent =
                draft.accent() == null ? DEFAULT_ACCENT : draft.accent().strip().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(accent).matches()) {
            findings.add("colour-invalid", "accent", draft.accent(), "must be a colour such as #1f4e79");
        }
        String url = address(draft.supportUrl(), findings);
        String text = findings.optionalText("supportText", draft.supportText(), 300);
        findings.refuseIfAny();
        return new Theme(name, accent, null, url, text);
    }

    private static @Nullable String address(@Nullable String given, Findings findings) {
        String url = findings.optionalText("supportUrl", given, 300);
        if (url != null && !ADDRESS.matcher(url).matches()) {
            findings.add("support-url-invalid", "supportUrl", given, "must be an https: or mailto: address");
        }
        return url;
    }
}
