package org.proofmark.web.resolver;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client wants to get from a label's link. */
enum Wanted {
    PAGE,
    VERDICT,
    LINKSET,
    REDIRECT;

    /**
     * By the {@code linkType} parameter, else by {@code Accept} (RFC 9110 §12.5.1): the offer with the greatest weight wins, a page among
     * equals, and a page where nothing that is offered was asked for.
     */
    static Wanted of(@Nullable String linkType, @Nullable String accept) {
        if (linkType != null && !linkType.isEmpty()) {
            return linkType.equalsIgnoreCase("linkset") || linkType.equalsIgnoreCase("all") ? LINKSET : REDIRECT;
        }
        if (accept == null) {
            return PAGE;
        }
        Wanted best = PAGE;
        double weight = Math.max(weight(accept, "text/html"), weight(accept, "*/*"));
        double json = weight(accept, "application/json");
        if (json > weight) {
            best = VERDICT;
            weight = json;
        }
        return weight(accept, "application/linkset+json") > weight ? LINKSET : best;
    }

    private static double weight(String accept, String type) {
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", 50)) {
            String[] parts = range.split(";", 10);
            if (parts[0].strip().equals(type)) {
                return quality(parts);
            }
        }
        return 0;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException unreadable) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
