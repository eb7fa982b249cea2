package org.proofmark.web.verification;

import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.verification.VerdictMessages;

/** What all public pages have around their middle: the head, the brand's bar, the choice of language, the foot. */
final class Frame {
    private static final String PRODUCT = "Proofmark";

    private final @Nullable Theme theme;
    private final PageTexts words;
    private final Style.Sheet sheet;
    private final String query;

    Frame(@Nullable Theme theme, String language) {
        this(theme, language, Style.Sheet.COMMON, "");
    }

    /**
     * @param sheet the rules that the page needs
     * @param query further parameters that stay when another language is chosen, each with an ampersand before it, percent-encoded
     */
    Frame(@Nullable Theme theme, String language, Style.Sheet sheet, String query) {
        this.theme = theme;
        this.words = PageTexts.of(language);
        this.sheet = sheet;
        this.query = query.replace("&", "&amp;");
    }

    /** Everything up to the choice of language. */
    Html open(String title) {
        Html html = new Html();
        html.raw("<!doctype html><html lang=\"" + words.tag() + "\" dir=\"" + words.direction() + "\"><head>")
                .raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .raw(
                        "<meta name=\"robots\" content=\"noindex\"><meta name=\"format-detection\" content=\"telephone=no\">")
                .element("title", title)
                .raw("<link rel=\"icon\"")
                .attribute("href", icon())
                .raw("><style>")
                .raw(Style.of(accent(theme), sheet).css())
                .raw("</style>")
                .raw("</head><body><header class=\"bar\">");
        return brand(html);
    }

    /** The policy that goes with the page. */
    static String policy(@Nullable Theme theme, Style.Sheet sheet) {
        return Style.of(accent(theme), sheet).policy();
    }

    private static Accent accent(@Nullable Theme theme) {
        return new Accent(theme == null ? "" : theme.accent());
    }

    /** The brand's logo, if it is a picture of our own host: nothing on these pages comes from a third party. */
    private @Nullable String logo() {
        String logo = theme == null ? null : theme.logoUrl();
        return logo != null && logo.startsWith("/") && !logo.startsWith("//") ? logo : null;
    }

    private String icon() {
        String logo = logo();
        return logo == null ? "/favicon.svg" : logo;
    }

    private Html brand(Html html) {
        String name = theme == null ? PRODUCT : theme.brandName();
        String logo = logo();
        if (logo != null) {
            return html.raw("<img")
                    .attribute("src", logo)
                    .attribute("alt", name)
                    .raw(">");
        }
        return html.raw("<span class=\"brand\">").text(name).raw("</span>");
    }

    /**
     * The choice of language, and the end of the bar.
     *
     * @param within whether the page holds all languages, so that choosing needs no request
     */
    void languages(Html html, boolean within) {
        html.raw("<details class=\"langs\"><summary aria-label=\"Language\">")
                .raw(Icons.LANGUAGE)
                .raw("</summary>");
        html.raw("<fieldset><legend>Language</legend>");
        for (String each : VerdictMessages.LANGUAGES) {
            String name = PageTexts.of(each).get("language");
            if (within) {
                html.raw("<label lang=\"" + each + "\"><input type=\"radio\" name=\"l\" id=\"l-" + each + "\""
                                + (each.equals(words.tag()) ? " checked" : "") + ">")
                        .text(name)
                        .raw("</label>");
            } else {
                html.raw("<a lang=\"" + each + "\" href=\"?lang=" + each + query + "\">")
                        .text(name)
                        .raw("</a>");
            }
        }
        html.raw("</fieldset></details></header>");
    }

    /**
     * The way to the next code.
     *
     * @param photo whether this one came as a photo
     */
    static void again(Html html, PageTexts words, boolean photo) {
        html.raw("<p class=\"again\"><a href=\"" + (photo ? "/check" : "/verify") + "?lang=" + words.tag() + "\">")
                .text(words.get("again"))
                .raw("</a></p>");
    }

    /**
     * The foot: the languages once more, where they are looked for, and the end of the page.
     *
     * @param within as in {@link #languages}, whose choices the labels make, without a script
     */
    String close(Html html, boolean within) {
        html.raw("<footer><nav class=\"tongues" + (within ? " within" : "") + "\">");
        for (String each : VerdictMessages.LANGUAGES) {
            String chosen = !within && each.equals(words.tag()) ? " aria-current=\"true\"" : "";
            html.raw(
                            within
                                    ? "<label for=\"l-" + each + "\" lang=\"" + each + "\">"
                                    : "<a href=\"?lang=" + each + query + "\" lang=\"" + each + "\"" + chosen + ">")
                    .text(PageTexts.of(each).get("language"))
                    .raw(within ? "</label>" : "</a>");
        }
        html.raw("</nav>" + PRODUCT);
        if (!within) {
            html.raw(" · <a href=\"/gs1?lang=" + words.tag() + "\">")
                    .text(words.get("gs1.foot"))
                    .raw("</a>");
        }
        html.raw("</footer></body></html>");
        return html.toString();
    }
}
