package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1",
                "+9665, '+9665",
                "@SUM(A1), '@SUM(A1)",
                "-2, '-2",
                "Olive oil, Olive oil",
                "`one, two`, `\"one, two\"`",
                "say \"hi\", \"say \"\"hi\"\"\""
            })
    void writesNoFormulaAndQuotesWhatMustBe(String given, String expected) {
        assertThat(Csv.cell(given)).isEqualTo(expected);
    }

    @Test
    void endsALineAsSpreadsheetsDo() {
        assertThat(Csv.line(Arrays.asList("a,b", "say \"hi\"", "two\nlines", null, 5)))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,5\r\n");
    }

    @Test
    void leavesNumbersAlone() {
        assertThat(Csv.cell(-5)).isEqualTo("-5");
        assertThat(Csv.cell(null)).isEmpty();
    }
}
