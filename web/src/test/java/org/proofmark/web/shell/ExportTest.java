package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
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
        assertThat(Export.cell(given)).isEqualTo(expected);
    }

    @Test
    void leavesNumbersAlone() {
        assertThat(Export.cell(-5)).isEqualTo("-5");
        assertThat(Export.cell(null)).isEmpty();
    }
}
