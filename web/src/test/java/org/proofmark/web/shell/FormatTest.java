package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    private static final Instant MOMENT = Instant.parse("2026-11-21T04:38:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Asia/Riyadh   | 21 Nov 2026, 07:38 AST",
                "en | Europe/Berlin | 21 Nov 2026, 05:38 CET",
                "de | Europe/Berlin | 21.11.2026, 05:38 MEZ",
                "zh | Asia/Shanghai | 2026年11月21日, 12:38 CST"
            })
    void writesAMomentInTheZoneOfItsSiteAndNamesTheZone(String language, String zone, String expected) {
        assertThat(Format.moment(MOMENT, ZoneId.of(zone), Format.locale(language)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ar, Asia/Riyadh, 07:38", "ar, UTC, 04:38"})
    void writesEuropeanDigitsInEveryLanguage(String language, String zone, String expected) {
        assertThat(Format.moment(MOMENT, ZoneId.of(zone), Format.locale(language)))
                .contains(expected)
                .contains("2026");
    }

    @ParameterizedTest
    @CsvSource({"en, 0.56", "de, '0,56'", "ar, 0.56"})
    void writesDecimalsAsTheReaderDoes(String language, String expected) {
        assertThat(Format.decimal(0.561, 2, Format.locale(language))).isEqualTo(expected);
    }
}
