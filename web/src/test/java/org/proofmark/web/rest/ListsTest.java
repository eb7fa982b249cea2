package org.proofmark.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void what_csv_means_something_by_is_quoted() {
        assertThat(Lists.line(Lists.row("a,b", "say \"hi\"", "two\nlines", null, 5)))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,5\r\n");
    }

    @Test
    void what_a_spreadsheet_would_run_is_defused() {
        assertThat(Lists.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Lists.cell("-A1")).isEqualTo("'-A1");
        assertThat(Lists.cell("@x")).isEqualTo("'@x");
        assertThat(Lists.cell("+x,y")).isEqualTo("\"'+x,y\"");
        assertThat(Lists.cell(-5)).isEqualTo("-5");
    }
}
