package org.proofmark.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofmark.verification.VerificationResult.Message;

class VerdictMessagesTest {
    static Stream<String> languages() {
        return VerdictMessages.LANGUAGES.stream();
    }

    private static Stream<Finding> findings() {
        return Stream.concat(
                Stream.of(Reason.values())
                        .filter(reason -> reason != Reason.SCAN_RULE)
                        .map(reason -> Finding.of(reason, "")),
                Stream.of(Verdict.SUSPECT, Verdict.FAKE)
                        .map(shown -> new Finding(Reason.SCAN_RULE, "TOO_MANY_SCANS", shown, "")));
    }

    private static Message message(Finding finding, Locale language) {
        return VerdictMessages.of(finding.code(), finding.shown(), "Oasis", language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonIsToldInEveryLanguage(String language) {
        Set<String> titles = new HashSet<>();
        findings().forEach(finding -> {
            Message message = message(finding, Locale.forLanguageTag(language));
            assertThat(message.language()).isEqualTo(language);
            assertThat(message.title()).isNotBlank().hasSizeLessThan(45);
            assertThat(message.text()).isNotBlank().hasSizeLessThan(260).doesNotContain("{", "}", "''");
            titles.add(message.title());
        });
        // All differ but LEAKED_KEY, which the public must not tell from FORGED.
        assertThat(titles).hasSize((int) findings().count() - 1);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatAPhotographLackedIsToldInEveryLanguage(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Set<String> texts = new HashSet<>();
        for (Undecided why : Undecided.values()) {
            Finding finding = Finding.of(why.isRetake() ? Reason.RETAKE : Reason.AUTHENTIC_CODE, "");
            Message message = message(finding, why, locale);
            assertThat(message.title()).isNotBlank().hasSizeLessThan(45);
            assertThat(message.text()).hasSizeLessThan(260).doesNotContain("{", "}");
            boolean own = !message.equals(message(finding, locale));
            assertThat(own).as(why.name()).isEqualTo(why != Undecided.UNCLEAR);
            texts.add(message.text());
            if (!language.equals("en")) {
                assertThat(message.text())
                        .isNotEqualTo(message(finding, why, Locale.ENGLISH).text());
            }
        }
        assertThat(texts).hasSize(Undecided.values().length);
    }

    @Test
    void whatAPhotographLackedChangesNoGraverMessage() {
        Finding recalled = Finding.of(Reason.RECALLED, "");
        assertThat(message(recalled, Undecided.BLURRED, Locale.ENGLISH)).isEqualTo(message(recalled, Locale.ENGLISH));
    }

    private static Message message(Finding finding, Undecided why, Locale language) {
        return VerdictMessages.of(finding.code(), finding.shown(), "Oasis", null, Watermark.unjudged(why, 0), language);
    }

    @Test
    void translationsAreNotTheEnglishText() {
        findings().forEach(finding -> VerdictMessages.LANGUAGES.stream()
                .filter(language -> !language.equals("en"))
                .forEach(language -> assertThat(message(finding, Locale.forLanguageTag(language))
                                .text())
                        .isNotEqualTo(message(finding, Locale.ENGLISH).text())));
    }

    @Test
    void aLanguageWithoutTextsGivesEnglishWhateverTheServersLanguageIs() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(message(Finding.of(Reason.EXPIRED, ""), Locale.JAPANESE).title())
                    .isEqualTo("Past its expiry date");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theBrandIsNamed() {
        assertThat(message(Finding.of(Reason.FORGED, ""), Locale.FRENCH).text()).contains("Oasis");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aDangerousAddressIsWarnedOfInEveryLanguage(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Message plain = message(Finding.of(Reason.NOT_OURS, ""), locale);
        for (Danger danger : new Danger[] {
            new Danger(Danger.Kind.BARE_ADDRESS, null), new Danger(Danger.Kind.IMITATION, "id.oasis.example")
        }) {
            Message warning = VerdictMessages.of(Reason.NOT_OURS.name(), Verdict.FAKE, "", danger, locale);
            assertThat(warning.title()).isNotEqualTo(plain.title()).hasSizeLessThan(45);
            assertThat(warning.text()).hasSizeLessThan(260).doesNotContain("{", "}");
            assertThat(warning.text().contains("id.oasis.example")).isEqualTo(danger.imitates() != null);
            if (!language.equals("en")) {
                assertThat(warning.text())
                        .isNotEqualTo(
                                VerdictMessages.of(Reason.NOT_OURS.name(), Verdict.FAKE, "", danger, Locale.ENGLISH)
                                        .text());
            }
        }
    }
}
