package org.proofmark.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.kernel.CompanyPrefix;
import org.proofmark.kernel.Gs1;
import org.proofmark.verification.VerdictMessages;

/** Renders the page that explains GS1 texts into {@code target/pages}, where a person can look at it, and holds it to its promises. */
class Gs1PageTest {
    private static final String LABEL = "(01)09506000134352(10)LOT-7(17)281231(21)A1B2C3";

    private static String page(String language, String text) {
        String trimmed = Gs1Page.trimmed(text);
        Gs1Page page = new Gs1Page(null, language, trimmed);
        return trimmed.isEmpty()
                ? page.empty()
                : page.explain(Gs1.interpret(trimmed, List.of(CompanyPrefix.of("9506000"))));
    }

    private static void keep(String name, String page) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(folder.resolve("gs1-" + name + ".html"), page);
    }

    @Test
    void allExamplesButTheFlawedOneAreValidAndTheLabelsMeanTheSame() {
        for (int i = 0; i < Gs1Page.EXAMPLES.size(); i++) {
            Gs1.Interpretation read = Gs1.interpret(Gs1Page.EXAMPLES.get(i));
            assertThat(read.valid()).as(Gs1Page.EXAMPLES.get(i)).isEqualTo(i < 6);
            if (i < 4) {
                assertThat(read.ais())
                        .containsExactlyInAnyOrderElementsOf(
                                Gs1.interpret(LABEL).ais());
            }
        }
    }

    @Test
    void everyLanguageHasTheFormTheExamplesAndTheAnswer() throws IOException {
        for (String language : VerdictMessages.LANGUAGES) {
            String empty = page(language, " \r\n");
            assertThat(empty).contains("<form method=\"get\" action=\"/gs1\">", "lang=\"" + language + "\"");
            for (String example : Gs1Page.EXAMPLES) {
                assertThat(empty).contains(">" + example + "</code>");
            }
            keep("empty-" + language, empty);
            keep("label-" + language, page(language, LABEL));
            assertThat(page(language, LABEL))
                    .contains(PageTexts.of(language).get("gs1.valid"))
                    .contains(">https://id.gs1.org/01/09506000134352/10/LOT-7/21/A1B2C3?17=281231</dd>")
                    .contains(">urn:epc:id:sgtin:9506000.013435.A1B2C3</dd>")
                    .contains("?lang=ar&amp;value=%2801%2909506000134352");
        }
    }

    @Test
    void whatIsWrongIsMarkedAtItsPlace() throws IOException {
        String page = page("en", "\t(01)09506000134353(17)281331(21)A<1\n");
        keep("flawed-en", page);
        assertThat(page)
                .contains("(01)<mark>0</mark>9506000134353(17)<mark>2</mark>81331(21)A&lt;1</p>")
                .contains("<b>Character 5:</b> <span lang=\"en\" dir=\"ltr\">(01) the check digit should be 2")
                .contains("<b>Character 23:</b> <span lang=\"en\" dir=\"ltr\">(17) this is not a date")
                .contains("Not valid")
                .doesNotContain("<dt>Digital Link</dt>");
        assertThat(page("en", "https://id.gs1.org/AQnYUc1gmiCN"))
                .contains("https://id.gs1.org/AQnYUc1gmi<mark>C</mark>N</p>")
                .contains("as a compressed link: (10): it ends in the middle of the value");
    }

    @Test
    void separatorsAreShownAndSentBackSoThatTheyAreReadAgain() {
        String page = page("en", "010950600013435210LOT-7\u001d1728123121A1B2C3");
        assertThat(page)
                .contains("rows=\"3\"")
                .contains(">\n010950600013435210LOT-7^1728123121A1B2C3</textarea>")
                .contains(">^010950600013435210LOT-7^1728123121A1B2C3</dd>");
        assertThat(Gs1.interpret("^010950600013435210LOT-7^1728123121A1B2C3").valid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"'><img src=x onerror=alert(1)>",
                "(10)\u0000\u0001\u007f\u202e",
                "\ud83d\ude00\ud83d",
                "https://id.gs1.org/AAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void nothingThatIsPastedBecomesMarkup(String text) {
        String page = page("en", text);
        assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u0000");
    }

    @Test
    void theLongestTextsStayUnderFiftyKilobytes() {
        for (String piece :
                List.of("\"", "A", "(01)", "^", "(10)<", "https://id.gs1.org/AAAAAAAAAAAA", "\ud83d\ude00")) {
            for (int length : new int[] {2048, 10_000}) {
                String text = piece.repeat(length / piece.length());
                assertThat(page("ar", text).getBytes(StandardCharsets.UTF_8).length)
                        .as(piece)
                        .isLessThan(50_000);
            }
        }
        String link = "https://id.gs1.org/" + "A".repeat(2029);
        assertThat(page("ar", link).getBytes(StandardCharsets.UTF_8).length).isLessThan(50_000);
    }

    @Test
    void theOtherPublicPagesLeadHere() {
        assertThat(PlainPages.home(null, "de")).contains("<a href=\"/gs1?lang=de\">GS1-Codes erklärt</a>");
    }
}
