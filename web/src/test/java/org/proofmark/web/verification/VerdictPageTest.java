package org.proofmark.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.verification.Danger;
import org.proofmark.verification.Reason;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.VerdictMessages;
import org.proofmark.verification.Watermark;
import org.proofmark.vigilance.ScanHistory.Glance;

/** Renders every kind of verdict into {@code target/pages}, where a person can look at it, and holds the page to its promises. */
class VerdictPageTest {
    private static final Theme OASIS =
            new Theme("Oasis Pharma", "#0e7490", null, "mailto:care@oasis.example", "Write to us");
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    static VerdictView view(Verdict verdict, Reason reason, @Nullable Theme theme, String name) {
        VerdictView.Unit unit = new VerdictView.Unit(
                Map.of("", name, "ar", "أقراص الواحة 500 ملغ"),
                "09506000134352",
                "0A1B2C3D4E5F6G7H8J9K",
                "L-2026-07",
                LocalDate.of(2028, 12, 31),
                "SA");
        boolean known = reason != Reason.NOT_OURS && reason != Reason.FORGED;
        return new VerdictView(
                verdict,
                reason.name(),
                "HTTPS://ID.OASIS.EXAMPLE/01/09506000134352/21/0A1B2C3D4E5F6G7H8J9K",
                theme,
                known ? unit : null,
                null,
                known ? new Glance(4, NOW.minusSeconds(3_000_000), NOW) : null,
                false,
                null,
                false,
                null,
                NOW,
                new UUID(0x0192f3a07c1e7bd2L, 0x8a4e0123456789abL));
    }

    /** A mail program makes links of addresses; neither it nor the page may lead there. */
    @Test
    void anAddressThatIsNotOursIsWarnedOfInEveryLanguageAndIsNoLinkAnywhere() {
        String evil = "https://id.oasis.example.evil.test/01/09506000134352/21/X";
        VerdictView foreign = new VerdictView(
                Verdict.FAKE,
                Reason.NOT_OURS.name(),
                evil,
                new Theme("Oasis", "#0e7490", null, "mailto:care@oasis.example", null),
                null,
                null,
                null,
                false,
                new Danger(Danger.Kind.IMITATION, "id.oasis.example"),
                false,
                null,
                NOW,
                null);
        String page = VerdictPage.render(foreign, "en");
        assertThat(page).contains("it imitates id.oasis.example", "ahmt id.oasis.example nach", "仿冒 id.oasis.example");
        assertThat(page).doesNotContain(evil).doesNotContain("evil.test").contains("evil%5B.%5Dtest");
    }

    @ParameterizedTest
    @CsvSource({
        "REAL,AUTHENTIC_CODE,en",
        "REAL,AUTHENTIC_CODE,ar",
        "REAL,AUTHENTIC_CODE,fr",
        "SUSPECT,RECALLED,en",
        "SUSPECT,RECALLED,de",
        "SUSPECT,RECALLED,ar",
        "FAKE,FORGED,en",
        "FAKE,FORGED,zh",
        "FAKE,NOT_OURS,es",
        "RETAKE,RETAKE,en"
    })
    void aVerdictIsOnePageThatSaysItInItsLanguage(Verdict verdict, Reason reason, String language) throws IOException {
        Theme theme = reason == Reason.NOT_OURS ? null : OASIS;
        String page = VerdictPage.render(view(verdict, reason, theme, "Oasis Tablets 500 mg"), language);
        keep(verdict + "-" + reason + "-" + language, page);

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(50_000);
        assertThat(page)
                .startsWith("<!doctype html><html lang=\"" + language + "\"")
                .contains("<article class=\"say s-" + language + " on\"")
                .contains(">" + PageTexts.of(language).get("word." + verdict) + "<")
                .contains(escaped(VerdictMessages.of(
                                reason.name(),
                                verdict,
                                "Oasis Pharma",
                                PageTexts.of(language).locale())
                        .title()))
                .doesNotContain("<script", "javascript:", "http://", "style=\"");
    }

    @Test
    void whatABrandOrALabelSaysIsNeverMarkup() {
        Theme evil = new Theme("<b>\"'&", "red;}</style><script>", "//evil.example/x.png", "javascript:alert(1)", null);
        String page = VerdictPage.render(
                view(Verdict.REAL, Reason.AUTHENTIC_CODE, evil, "<img src=x onerror=alert(1)>"), "en");

        assertThat(page)
                .doesNotContain("<b>", "<img", "<script", "javascript:", "evil.example", "red;}")
                .contains("&lt;b&gt;&quot;&#39;&amp;")
                .contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void everyElementThatIsOpenedIsClosed() {
        for (Verdict verdict : Verdict.values()) {
            assertBalanced(VerdictPage.render(view(verdict, Reason.EXPIRED, OASIS, "Tablets"), "en"));
        }
        assertBalanced(PlainPages.home(OASIS, "ar"));
        assertBalanced(PlainPages.notice(null, "en", "none"));
    }

    private static void assertBalanced(String page) {
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        Matcher tags = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:[^>\"]|\"[^\"]*\")*?)(/?)>")
                .matcher(page.substring(15));
        while (tags.find()) {
            String name = tags.group(2);
            if (tags.group(1).isEmpty()) {
                boolean isVoid =
                        java.util.Set.of("meta", "img", "input", "br", "link").contains(name);
                if (!isVoid && tags.group(4).isEmpty()) {
                    open.push(name);
                }
            } else {
                assertThat(open.pop()).isEqualTo(name);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void theFirstCheckIsCalledTheFirst() {
        VerdictView once = view(Verdict.REAL, Reason.AUTHENTIC_CODE, OASIS, "Tablets");
        VerdictView first = new VerdictView(
                once.verdict(),
                once.reason(),
                once.code(),
                once.theme(),
                once.unit(),
                null,
                new Glance(1, NOW, NOW),
                true,
                null,
                false,
                null,
                NOW,
                once.scan());
        assertThat(VerdictPage.render(first, "en")).contains("This is the first one", "Test label – not for sale");
        assertThat(VerdictPage.render(once, "en")).contains("3 before, the first on October 17, 2026");
    }

    @Test
    void theOtherPagesSpeakAllLanguages() throws IOException {
        for (String language : VerdictMessages.LANGUAGES) {
            keep("home-" + language, PlainPages.home(OASIS, language));
            for (String key : new String[] {"none", "busy", "many", "preview"}) {
                String page = PlainPages.notice(OASIS, language, key);
                keep(key + "-" + language, page);
                assertThat(page).contains(escaped(PageTexts.of(language).get(key + ".title")));
            }
        }
    }

    @Test
    void thePageWithTheCameraSpeaksAllLanguagesAndRunsItsOwnScriptAlone() throws IOException {
        for (String language : VerdictMessages.LANGUAGES) {
            String page = CheckPage.render(OASIS, language, "A < B & \"C\"");
            keep("check-" + language, page);
            assertBalanced(page.replace(CheckScript.TEXT, ""));
            assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(50_000);
            assertThat(page)
                    .startsWith("<!doctype html><html lang=\"" + language + "\"")
                    .contains(escaped(PageTexts.of(language).get("check.closer")), "A &lt; B &amp; &quot;C&quot;")
                    .doesNotContain("style=\"", "onclick", "http://", "https://");
        }
        assertThat(CheckScript.TEXT).doesNotContain("</script", "  //");
        assertThat(Frame.policy(OASIS, Style.Sheet.CHECK))
                .contains("script-src " + Digest.source(CheckScript.TEXT) + ";", "connect-src 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(Frame.policy(OASIS, Style.Sheet.COMMON)).doesNotContain("script-src", "connect-src");
    }

    @Test
    void onlyAMarkedLabelIsSentToThePrintCheckAndOnlyUntilItWasThere() {
        VerdictView plain = view(Verdict.REAL, Reason.AUTHENTIC_CODE, OASIS, "Tablets");
        assertThat(VerdictPage.render(plain, "en")).doesNotContain("/check");
        assertThat(VerdictPage.render(seen(plain, null), "en")).contains("href=\"/check?lang=en\">Check the print<");
        VerdictView fake = view(Verdict.FAKE, Reason.BLACKLISTED, OASIS, "Tablets");
        assertThat(VerdictPage.render(seen(fake, null), "en")).doesNotContain("/check");
        Watermark genuine = new Watermark(Watermark.Kind.GENUINE, 0.998, 0.7, null, null);
        assertThat(VerdictPage.render(seen(plain, genuine), "en"))
                .contains("First print", "Erstdruck")
                .doesNotContain(">Check the print<");
    }

    @ParameterizedTest
    @CsvSource({
        "COPIED,COPY,Copy,The label is a copy",
        "UNMARKED,UNMARKED,Security print missing,The security print is missing",
        "WRONG_MARKET,OTHER_MARKET,Made for another market – AE,The label is from another market"
    })
    void aFakePrintIsSaidAsClearlyAsAnyOtherFake(Reason reason, Watermark.Kind kind, String print, String title)
            throws IOException {
        Watermark seen = new Watermark(kind, 0.999, 0.7, kind == Watermark.Kind.OTHER_MARKET ? "AE" : null, null);
        String page = VerdictPage.render(seen(view(Verdict.FAKE, reason, OASIS, "Tablets"), seen), "en");
        keep("FAKE-" + reason + "-en", page);
        assertThat(page)
                .contains("<div class=\"verdict fake\">", ">FAKE<", ">" + title + "<", ">" + print + "<")
                .contains("href=\"/check?lang=en\">Check another code<");
    }

    @Test
    void whatAPhotoLackedIsSaidWithWhatToDoAndAMissingModelIsNoMissingMark() {
        VerdictView real = view(Verdict.REAL, Reason.AUTHENTIC_CODE, OASIS, "Tablets");
        assertThat(VerdictPage.render(seen(real, Watermark.unjudged(Undecided.UNAVAILABLE, 0)), "en"))
                .contains(">Genuine code, print not checked<", ">Not available at the moment<");
        VerdictView again = view(Verdict.RETAKE, Reason.RETAKE, OASIS, "Tablets");
        assertThat(VerdictPage.render(seen(again, Watermark.unjudged(Undecided.GLARE, 0.6)), "en"))
                .contains(">Light is mirrored in the label<");
    }

    private static VerdictView seen(VerdictView view, @Nullable Watermark print) {
        return new VerdictView(
                view.verdict(),
                view.reason(),
                view.code(),
                view.theme(),
                view.unit(),
                view.soldAt(),
                view.earlier(),
                view.test(),
                view.danger(),
                true,
                print,
                view.at(),
                view.scan());
    }

    @Test
    void theAccentsTextCanBeReadOnIt() {
        for (String colour : new String[] {"#000000", "#ffffff", "#0e7490", "#ffb41f", "#777777", "#ff0000"}) {
            Accent accent = new Accent(colour);
            double text = accent.readable().equals("#000000") ? 0 : 1;
            double contrast = (Math.max(text, accent.luminance()) + 0.05) / (Math.min(text, accent.luminance()) + 0.05);
            assertThat(contrast).as(colour).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static String escaped(String text) {
        return new Html().text(text).toString();
    }

    private static void keep(String name, String page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name + ".html"), page);
    }
}
