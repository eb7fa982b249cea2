package org.proofmark.web.verification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gs1;

/** The page that reads any GS1 text and writes it in all other ways, or shows where it is wrong. */
final class Gs1Page {
    /** Longer texts are not carried along when another language is chosen, which would repeat them twelve times. */
    private static final int CARRIED = 600;
    /** More identifiers than anybody prints on a label; hostile texts have hundreds. */
    private static final int ROWS = 40;

    private static final char SEPARATOR = '\u001d';
    static final List<String> EXAMPLES = List.of(
            "(01)09506000134352(10)LOT-7(17)281231(21)A1B2C3",
            "^010950600013435210LOT-7^1728123121A1B2C3",
            "https://id.gs1.org/01/09506000134352/10/LOT-7/21/A1B2C3?17=281231",
            "https://id.gs1.org/ARFKk4XBoCDKWcn92LolR5CjUNlhg",
            "urn:epc:id:sgtin:9506000.013435.A1B2C3",
            "(00)106141412345678908",
            "(01)09506000134353(17)281331(21)A1B2C3");

    private static final String VALID = icon("<path d=\"M7 12.5l3.5 3.5L17 9\"/>");
    private static final String INVALID = icon("<path d=\"M8.5 8.5l7 7M15.5 8.5l-7 7\"/>");

    private final PageTexts words;
    private final Frame frame;
    private final String text;

    /** @param text as {@link #trimmed} gives it */
    Gs1Page(@Nullable Theme theme, String language, String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        this.words = PageTexts.of(language);
        this.text = text;
        this.frame = new Frame(
                theme,
                language,
                Style.Sheet.GS1,
                text.isEmpty() || encoded.length() > CARRIED ? "" : "&value=" + encoded);
    }

    /** A text without the line ends and blanks that pasting puts around it; separators stay. */
    static String trimmed(@Nullable String text) {
        String rest = text == null ? "" : text;
        int from = 0;
        int to = rest.length();
        while (from < to && " \t\r\n".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \t\r\n".indexOf(rest.charAt(to - 1)) >= 0) {
            to--;
        }
        return rest.substring(from, to);
    }

    /** The form, and examples to click. */
    String empty() {
        Html html = begin();
        html.raw("<section class=\"examples\">")
                .element("h2", words.get("gs1.examples"))
                .raw("<ul>");
        for (int i = 0; i < EXAMPLES.size(); i++) {
            String example = EXAMPLES.get(i);
            html.raw("<li><a href=\"/gs1?lang=" + words.tag() + "&amp;value="
                            + URLEncoder.encode(example, StandardCharsets.UTF_8) + "\"><span>")
                    .text(words.get("gs1.example." + (i + 1)))
                    .raw("</span><code dir=\"ltr\">")
                    .text(example)
                    .raw("</code></a></li>");
        }
        html.raw("</ul></section>");
        return end(html);
    }

    /** The form with the text, and what the text says. */
    String explain(Gs1.Interpretation read) {
        Html html = begin();
        html.raw("<section class=\"outcome\"><h2>")
                .raw(read.valid() ? VALID : INVALID)
                .text(words.get(read.valid() ? "gs1.valid" : "gs1.invalid"))
                .raw("</h2>");
        if (!read.valid()) {
            faults(html, read.errors());
        }
        if (!read.ais().isEmpty()) {
            elements(html, read.ais());
        }
        ways(html, read);
        html.raw("</section><p class=\"again\"><a href=\"/gs1?lang=" + words.tag() + "\">")
                .text(words.get("gs1.again"))
                .raw("</a></p>");
        return end(html);
    }

    private Html begin() {
        Html html = frame.open(words.get("gs1.title"));
        frame.languages(html, false);
        html.raw("<main><div class=\"gs1\">").element("h1", words.get("gs1.title"));
        html.raw("<p class=\"sub\">").text(words.get("gs1.text")).raw("</p>");
        html.raw("<form method=\"get\" action=\"/gs1\"><label class=\"field\"><span>")
                .text(words.get("gs1.label"))
                .raw("</span><textarea name=\"value\" required maxlength=\"" + DigitalLink.LONGEST + "\" rows=\"3\"")
                .raw(" autocapitalize=\"none\" autocomplete=\"off\" spellcheck=\"false\" dir=\"ltr\">\n")
                .text(shortened().replace(SEPARATOR, '^'))
                .raw("</textarea></label><input type=\"hidden\" name=\"lang\" value=\"" + words.tag() + "\">")
                .raw("<button class=\"act\">")
                .text(words.get("gs1.button"))
                .raw("</button></form>");
        return html;
    }

    private String end(Html html) {
        html.raw("</div></main>");
        return frame.close(html, false);
    }

    private String shortened() {
        return text.length() > DigitalLink.LONGEST ? text.substring(0, DigitalLink.LONGEST) : text;
    }

    private void faults(Html html, List<Gs1.Fault> errors) {
        Set<Integer> positions = errors.stream().map(Gs1.Fault::position).collect(Collectors.toSet());
        String shown = shortened();
        html.raw("<p class=\"marked\" dir=\"ltr\">");
        for (int i = 0; i < shown.length(); ) {
            int next = shown.offsetByCodePoints(i, 1);
            boolean fault = positions.contains(i);
            html.raw(fault ? "<mark>" : "")
                    .text(visible(shown.substring(i, next)))
                    .raw(fault ? "</mark>" : "");
            i = next;
        }
        if (positions.stream().anyMatch(position -> position >= shown.length())) {
            html.raw("<mark>").text(text.length() > shown.length() ? "…" : "⏎").raw("</mark>");
        }
        html.raw("</p><ol class=\"faults\">");
        for (Gs1.Fault error : errors.subList(0, Math.min(errors.size(), ROWS))) {
            html.raw("<li><b>")
                    .text(words.get("gs1.position", "number", String.valueOf(error.position() + 1)))
                    .raw("</b> <span lang=\"en\" dir=\"ltr\">")
                    .text((error.ai() == null ? "" : "(" + error.ai() + ") ") + error.problem())
                    .raw("</span></li>");
        }
        html.raw("</ol>");
        more(html, errors.size());
    }

    private void elements(Html html, List<Gs1.Ai> ais) {
        html.raw("<div class=\"ais\"><table><caption>")
                .text(words.get("gs1.says"))
                .raw("</caption><thead><tr>");
        for (String column : List.of("gs1.ai", "gs1.name", "gs1.value")) {
            html.raw("<th scope=\"col\">").text(words.get(column)).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (Gs1.Ai ai : ais.subList(0, Math.min(ais.size(), ROWS))) {
            html.raw("<tr><th scope=\"row\" dir=\"ltr\">")
                    .text(ai.ai())
                    .raw("</th><td lang=\"en\" dir=\"ltr\">")
                    .text(ai.title())
                    .raw("</td><td class=\"id\" dir=\"ltr\">")
                    .text(visible(ai.value()))
                    .raw("</td></tr>");
        }
        html.raw("</tbody></table></div>");
        more(html, ais.size());
    }

    private void more(Html html, int count) {
        if (count > ROWS) {
            html.raw("<p class=\"note\">")
                    .text(words.get("gs1.more", "count", String.valueOf(count - ROWS)))
                    .raw("</p>");
        }
    }

    private void ways(Html html, Gs1.Interpretation read) {
        if (read.bracketed() == null) {
            return;
        }
        String raw = read.elementString();
        html.raw("<h3>").text(words.get("gs1.ways")).raw("</h3><dl class=\"ways\">");
        way(html, "gs1.bracketed", read.bracketed());
        way(html, "gs1.elementString", raw == null ? null : "^" + raw.replace(SEPARATOR, '^'));
        way(html, "gs1.digitalLink", read.digitalLink());
        way(html, "gs1.epc", read.epc());
        html.raw("</dl><p class=\"note\">")
                .text(words.get("gs1.select") + (raw == null ? "" : " " + words.get("gs1.separator")))
                .raw("</p>");
    }

    private void way(Html html, String name, @Nullable String written) {
        if (written != null) {
            html.raw("<dt>")
                    .text(words.get(name))
                    .raw("</dt><dd class=\"id\" dir=\"ltr\" tabindex=\"0\">")
                    .text(visible(written))
                    .raw("</dd>");
        }
    }

    /** Control characters as the pictures that Unicode has for them. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append(c < ' ' ? (char) (0x2400 + c) : c == 0x7f ? '\u2421' : c);
        }
        return out.toString();
    }

    private static String icon(String shape) {
        return "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\""
                + " stroke-linejoin=\"round\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"10\"/>" + shape
                + "</svg>";
    }
}
