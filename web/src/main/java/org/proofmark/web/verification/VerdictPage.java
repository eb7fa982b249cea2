package org.proofmark.web.verification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.verification.Reason;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerdictMessages;
import org.proofmark.verification.VerificationResult.Message;
import org.proofmark.verification.Watermark;

/**
 * The verdict: one word, one sentence, one action, then the details. The page says it in every language and shows one of them, so that
 * changing the language is no second scan and needs no script.
 */
final class VerdictPage {
    private final VerdictView view;
    private final String language;

    private VerdictPage(VerdictView view, String language) {
        this.view = view;
        this.language = language;
    }

    static String render(VerdictView view, String language) {
        return new VerdictPage(view, language).render();
    }

    private String render() {
        Frame frame = new Frame(view.theme(), language);
        PageTexts words = PageTexts.of(language);
        Html html =
                frame.open(words.get("word." + view.verdict()) + (view.brand().isEmpty() ? "" : " – " + view.brand()));
        frame.languages(html, true);
        html.raw("<main>");
        for (String each : VerdictMessages.LANGUAGES) {
            say(html, PageTexts.of(each));
        }
        html.raw("</main>");
        return frame.close(html, true);
    }

    private void say(Html html, PageTexts words) {
        String on = words.tag().equals(language) ? " on" : "";
        html.raw("<article class=\"say s-" + words.tag() + on + "\" lang=\"" + words.tag() + "\" dir=\""
                + words.direction() + "\">");
        Message message = VerdictMessages.of(
                view.reason(), view.verdict(), view.brand(), view.danger(), view.print(), words.locale());
        String word = words.get("word." + view.verdict());
        html.raw("<div class=\"verdict " + Icons.tone(view.verdict()) + "\">")
                .raw(Icons.of(view.verdict()))
                .raw("<p class=\"" + wordClass(word) + "\">")
                .text(word)
                .raw("</p>");
        if (view.test()) {
            html.raw("<span class=\"tag\">").text(words.get("test")).raw("</span>");
        }
        html.raw("</div><section class=\"speech\">")
                .element("h1", message.title())
                .element("p", message.text());
        act(html, words);
        html.raw("</section>");
        facts(html, words);
        Frame.again(html, words, view.print() != null);
        html.raw("</article>");
    }

    static String wordClass(String word) {
        return word.length() <= 7 ? "word" : word.length() <= 10 ? "word long" : "word longer";
    }

    private void act(Html html, PageTexts words) {
        Theme theme = view.theme();
        if (view.verdict() == Verdict.RETAKE) {
            button(html, "act", "/check?lang=" + words.tag() + "#camera", words.get("retake"));
            return;
        }
        boolean moreToSee = view.marked() && view.print() == null && view.verdict() != Verdict.FAKE;
        if (moreToSee) {
            String look = view.verdict() == Verdict.REAL ? "act" : "act calm";
            button(html, look, "/check?lang=" + words.tag(), words.get("toPrint"));
        }
        String url = theme == null ? null : theme.supportUrl();
        if (url == null || !(url.startsWith("https://") || url.startsWith("mailto:"))) {
            String key = theme == null ? "noBrand" : "noSupport";
            html.raw("<p class=\"note\">")
                    .text(words.get(key, "brand", view.brand()))
                    .raw("</p>");
            return;
        }
        switch (view.verdict()) {
            case REAL -> button(html, "act calm", report(url), words.get("wrong", "brand", view.brand()));
            case SUSPECT -> button(html, "act", report(url), words.get("contact", "brand", view.brand()));
            case FAKE, RETAKE -> button(html, "act", report(url), words.get("report"));
        }
    }

    private static void button(Html html, String look, String url, String label) {
        html.raw("<a class=\"" + look + "\"")
                .attribute("href", url)
                .raw(">")
                .text(label)
                .raw("</a>");
    }

    /** A mail carries the code and the verdict with it; a web address stays as the brand gave it. */
    private String report(String url) {
        if (!url.startsWith("mailto:")) {
            return url;
        }
        String code = view.code().length() > 300 ? view.code().substring(0, 300) + "…" : view.code();
        code = view.reason().equals(Reason.NOT_OURS.name()) ? defused(code) : code;
        String body = view.verdict() + " (" + view.reason() + ")\n" + code
                + (view.scan() == null ? "" : "\nScan " + view.scan()) + "\n\n";
        return url + (url.contains("?") ? "&" : "?") + "subject=" + encode("Proofmark: " + view.verdict()) + "&body="
                + encode(body);
    }

    /** Programs for mail make links of addresses: an address that is not ours must not become one. */
    static String defused(String text) {
        return text.replace(":", "[:]").replace(".", "[.]").replace("@", "[@]");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void facts(Html html, PageTexts words) {
        html.raw("<section class=\"facts\">")
                .element("h3", words.get("details"))
                .raw("<dl>");
        VerdictView.Unit unit = view.unit();
        if (unit != null) {
            fact(html, "main", words.get("product"), "", unit.name(words.tag()));
            fact(html, "", words.get("gtin"), "id", unit.gtin());
            fact(html, "", words.get("serial"), "id", unit.serial());
            fact(html, "", words.get("lot"), "id", unit.lot());
            fact(html, "", words.get("expiry"), "", unit.expiry() == null ? null : day(unit.expiry(), words));
            fact(html, "", words.get("market"), "", unit.market());
            Instant sold = view.soldAt();
            fact(html, "", words.get("sold"), "", sold == null ? null : day(date(sold), words));
            fact(html, "", words.get("checks"), "", checks(words));
        }
        fact(html, "", words.get("print"), "", print(words));
        fact(html, "", words.get("checked"), "", moment(words));
        fact(
                html,
                "",
                words.get("reference"),
                "id ref",
                view.scan() == null ? null : view.scan().toString());
        html.raw("</dl></section>");
    }

    private static void fact(Html html, String row, String name, String kind, @Nullable String value) {
        if (value == null) {
            return;
        }
        html.raw(row.isEmpty() ? "<div>" : "<div class=\"" + row + "\">").element("dt", name);
        html.raw(kind.isEmpty() ? "<dd>" : "<dd class=\"" + kind + "\">")
                .text(value)
                .raw("</dd></div>");
    }

    private @Nullable String checks(PageTexts words) {
        if (view.earlier() == null) {
            return null;
        }
        long before = view.earlier().scans() - 1;
        return before <= 0
                ? words.get("firstCheck")
                : words.get("checkedBefore", "count", before >= 999 ? "999+" : Long.toString(before))
                        .replace("{date}", day(date(view.earlier().first()), words));
    }

    private @Nullable String print(PageTexts words) {
        Watermark print = view.print();
        if (print == null) {
            return null;
        }
        if (print.undecided() == Undecided.UNAVAILABLE) {
            return words.get("print.UNAVAILABLE");
        }
        if (!print.isDecided()) {
            return words.get(print.applies() ? "print.unclear" : "print.NO_MARK");
        }
        return words.get("print." + print.kind()) + (print.market() == null ? "" : " – " + print.market());
    }

    private String moment(PageTexts words) {
        return words.format(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .format(view.at().atOffset(ZoneOffset.UTC)) + " UTC";
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String day(LocalDate day, PageTexts words) {
        return words.format(FormatStyle.LONG, null).format(day);
    }
}
