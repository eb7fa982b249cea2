package org.proofmark.web.resolver;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who comes along a label's link without a person looking: such a visit is no scan. */
enum Visitor {
    PERSON,
    /** A browser that fetches the page in case somebody will want it. */
    PREFETCH,
    /** A messenger or search engine that wants a title and a picture. */
    PREVIEW;

    /** Cubot is a brand of telephones. */
    private static final Pattern PREVIEWS = Pattern.compile(
            "(?<!cu)bot\\b|crawler|spider|slurp|facebookexternalhit|facebookcatalog|whatsapp"
                    + "|embedly|preview|pinterest/|vkshare|iframely|skypeuri|mediapartners|google-read-aloud|snapchat|viber");

    static Visitor of(
            @Nullable String secPurpose, @Nullable String purpose, @Nullable String mozilla, @Nullable String agent) {
        if (isPrefetch(secPurpose) || isPrefetch(purpose) || isPrefetch(mozilla)) {
            return PREFETCH;
        }
        return agent != null && PREVIEWS.matcher(agent.toLowerCase(Locale.ROOT)).find() ? PREVIEW : PERSON;
    }

    private static boolean isPrefetch(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String lower = header.toLowerCase(Locale.ROOT);
        return lower.contains("prefetch") || lower.contains("prerender") || lower.contains("preview");
    }
}
