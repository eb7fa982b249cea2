package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookFilterTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, ''",
                "_lang=ar, ''",
                "id=1&_lang=ar, ?id=1",
                "_theme=dark&q=a%26b, ?q=a%26b",
                "a=1&b=2, ?a=1&b=2"
            })
    void leadsBackWithoutTheChoice(String query, String expected) {
        assertThat(LookFilter.rest(query)).isEqualTo(expected);
    }
}
