package org.proofmark.web.verification;

import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;

/** The public pages without a verdict. */
final class PlainPages {
    private PlainPages() {}

    /** Where a code can be typed or pasted. */
    static String home(@Nullable Theme theme, String language) {
        Frame frame = new Frame(theme, language);
        PageTexts words = PageTexts.of(language);
        Html html = frame.open(words.get("home.title"));
        frame.languages(html, false);
        html.raw("<main><div class=\"home\">").element("h1", words.get("home.title"));
        html.raw("<p class=\"sub\">").text(words.get("home.text")).raw("</p>");
        html.raw("<form method=\"post\" action=\"/verify\"><label class=\"field\"><span>")
                .text(words.get("home.label"))
                .raw(
                        "</span><textarea name=\"code\" required maxlength=\"2048\" rows=\"3\" autocapitalize=\"characters\"")
                .raw(" autocomplete=\"off\" spellcheck=\"false\" dir=\"ltr\"></textarea></label>")
                .raw("<input type=\"hidden\" name=\"lang\" value=\"" + words.tag() + "\">")
                .raw("<button class=\"act\">")
                .text(words.get("home.button"))
                .raw("</button></form><p class=\"or\"><a href=\"/check?lang=" + words.tag() + "\">")
                .text(words.get("toPrint"))
                .raw("</a></p></div></main>");
        return frame.close(html, false);
    }

    /**
     * A page that says why there is no verdict.
     *
     * @param key {@code none}, {@code busy}, {@code many} or {@code preview}: the texts to use
     */
    static String notice(@Nullable Theme theme, String language, String key) {
        Frame frame = new Frame(theme, language);
        PageTexts words = PageTexts.of(language);
        Html html = frame.open(words.get(key + ".title"));
        frame.languages(html, false);
        String word = words.get("word.NONE");
        html.raw("<main><article class=\"say on\"><div class=\"verdict none\">").raw(Icons.NO_ANSWER);
        if (!key.equals("preview")) {
            html.raw("<p class=\"" + VerdictPage.wordClass(word) + "\">")
                    .text(word)
                    .raw("</p>");
        }
        html.raw("</div><section class=\"speech\">")
                .element("h1", words.get(key + ".title"))
                .element("p", words.get(key + ".text"))
                .raw("</section>");
        Frame.again(html, words, false);
        html.raw("</article></main>");
        return frame.close(html, false);
    }
}
