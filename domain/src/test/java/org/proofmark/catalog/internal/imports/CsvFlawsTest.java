package org.proofmark.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.catalog.ImportRow;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

class CsvFlawsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lots-with-byte-order-mark-and-crlf.csv",
                "lots-in-utf16-tab-separated.csv",
                "lots-with-semicolons.csv",
                "lots-with-sep-line.csv",
                "lots-with-headers-as-people-write-them.csv"
            })
    void quirks_of_spreadsheets_are_understood(String file) throws IOException {
        List<ImportRow> rows = Fixtures.lots(file);

        assertThat(Fixtures.faults(rows)).isEmpty();
        assertThat(rows)
                .extracting(row -> row.text("gtin"), row -> row.text("lot"))
                .containsExactly(tuple("09506000134352", "A1"));
    }

    @Test
    void carriage_returns_alone_end_rows() throws IOException {
        assertThat(Fixtures.lots("lots-with-old-mac-line-ends.csv"))
                .extracting(ImportRow::number, row -> row.text("lot"))
                .containsExactly(tuple(2, "A1"), tuple(3, "B2"));
    }

    @Test
    void empty_rows_are_left_out_but_counted() throws IOException {
        assertThat(Fixtures.lots("lots-with-empty-rows.csv"))
                .extracting(ImportRow::number, row -> row.text("lot"))
                .containsExactly(tuple(3, "A1"), tuple(6, "B2"));
    }

    @Test
    void a_quoted_cell_may_hold_quotes_and_separators_but_no_line_break() throws IOException {
        List<ImportRow> rows = Fixtures.lots("lots-with-quotes-comma-and-line-break-in-a-cell.csv");

        assertThat(rows.get(0).text("lot")).isEqualTo("A\"1,\nB");
        assertThat(Fixtures.faults(rows))
                .extracting(Problem.Fault::row, Problem.Fault::field, Problem.Fault::problem)
                .containsExactly(tuple(2, "lot", "holds a line break or another control character"));
        assertThat(rows.get(1).text("lot")).isEqualTo("B2");
    }

    @Test
    void a_quote_that_nothing_closes_refuses_the_file() {
        assertThatThrownBy(() -> Fixtures.lots("lots-with-quote-never-closed.csv"))
                .hasMessageContaining("csv-quote-open")
                .hasMessageContaining("Row 2");
    }

    @Test
    void a_quote_that_nothing_closes_costs_no_memory() throws IOException {
        byte[] start = "gtin,lot\n1,\"".getBytes(StandardCharsets.US_ASCII);
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            private long left = 300L << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                java.util.Arrays.fill(buffer, from, from + length, (byte) 'x');
                left -= length;
                return length;
            }
        });
        try (CsvRows rows = new CsvRows(endless)) {
            rows.next();
            long before = used();
            assertThatThrownBy(rows::next).hasMessageContaining("csv-quote-open");
            assertThat(used() - before).isLessThan(64L << 20);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void text_after_a_closing_quote_is_a_fault_of_its_row_alone() throws IOException {
        List<ImportRow> rows = Fixtures.lots("lots-with-text-after-closing-quote.csv");

        assertThat(Fixtures.faults(rows))
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(tuple(2, "lot"));
        assertThat(rows.get(1).faults()).isEmpty();
    }

    @Test
    void a_cell_beyond_the_header_is_a_fault_unless_it_is_empty() throws IOException {
        assertThat(Fixtures.faults(Fixtures.lots("lots-with-cell-beyond-the-header.csv")))
                .extracting(Problem.Fault::row, Problem.Fault::value, Problem.Fault::problem)
                .containsExactly(tuple(2, "stray", "stands in column 3, which the header does not name"));
    }

    @Test
    void a_cell_that_is_too_long_is_a_fault_of_its_row_alone() throws IOException {
        List<ImportRow> rows = Fixtures.lots("lots-with-too-long-cell.csv");

        assertThat(Fixtures.faults(rows))
                .extracting(Problem.Fault::row, Problem.Fault::field, Problem.Fault::problem)
                .containsExactly(tuple(2, "lot", RowSource.TOO_LONG));
        assertThat(rows.get(1).text("lot")).isEqualTo("B2");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named() throws IOException {
        assertThat(Fixtures.faults(Fixtures.lots("lots-not-in-utf8.csv")))
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(tuple(2, "lot"));
        assertThat(Fixtures.faults(Fixtures.lots("lots-not-in-utf8.csv")).get(0).problem())
                .contains("UTF-8");
    }

    @Test
    void formulas_are_refused() throws IOException {
        assertThat(Fixtures.faults(Fixtures.lots("lots-with-formulas.csv")))
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault.problem()).contains("formula"));
    }

    @Test
    void a_telephone_number_is_no_formula_but_other_text_with_a_plus_is() throws IOException {
        var file = java.nio.file.Files.createTempFile("partners", ".csv");
        java.nio.file.Files.writeString(
                file,
                "name,role,country,contact\nA,DISTRIBUTOR,SA,+966 11 123-4567\nB,DISTRIBUTOR,SA,+cmd|' /C calc'!A0\n");

        assertThat(Fixtures.faults(Fixtures.rows(file, new org.proofmark.partners.internal.PartnerImport())))
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(tuple(3, "contact"));
    }

    @Test
    void a_number_that_a_spreadsheet_rounded_is_recognised() throws IOException {
        assertThat(Fixtures.faults(Fixtures.lots("lots-with-gtin-rounded-by-a-spreadsheet.csv")))
                .extracting(Problem.Fault::problem)
                .containsExactly("was rounded by a spreadsheet; format the column as text and enter it again");
    }

    @Test
    void every_malformed_gtin_is_named_with_its_row_and_value() throws IOException {
        assertThat(Fixtures.faults(Fixtures.lots("lots-with-wrong-check-digit.csv")))
                .extracting(Problem.Fault::row, Problem.Fault::field, Problem.Fault::value)
                .containsExactly(
                        tuple(2, "gtin", "09506000134351"),
                        tuple(3, "gtin", "0950600013435X"),
                        tuple(4, "gtin", "950600013435"));
    }

    @Test
    void dates_must_be_iso_dates() throws IOException {
        assertThat(Fixtures.faults(Fixtures.lots("lots-with-other-dates.csv")))
                .extracting(Problem.Fault::row, Problem.Fault::field)
                .containsExactly(tuple(2, "expiry"), tuple(3, "expiry"), tuple(4, "expiry"));
    }

    @Test
    void a_thousand_columns_are_refused_with_the_first_unknown_ones() {
        assertThatThrownBy(() -> Fixtures.lots("lots-with-1000-columns.csv"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().type()).isEqualTo("columns-wrong");
                    assertThat(refusal.problem().faults()).hasSize(20).first().satisfies(fault -> {
                        assertThat(fault.field()).isEqualTo("c0");
                        assertThat(fault.row()).isEqualTo(1);
                    });
                });
    }

    @Test
    void more_than_a_thousand_columns_are_refused_even_without_names() {
        assertThatThrownBy(() -> Fixtures.lots("lots-with-2000-unnamed-columns.csv"))
                .hasMessageContaining("columns-wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lots-without-lot-column.csv", "lots-with-lot-column-twice.csv", "lots-with-unknown-column.csv"})
    void missing_double_and_unknown_columns_are_refused(String file) {
        assertThatThrownBy(() -> Fixtures.lots(file)).hasMessageContaining("columns-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.csv", "only-empty-rows.csv"})
    void a_file_without_rows_is_refused(String file) {
        assertThatThrownBy(() -> Fixtures.lots(file)).hasMessageContaining("file-empty");
    }

    @Test
    void a_header_alone_is_a_file_of_no_rows() throws IOException {
        assertThat(Fixtures.lots("only-a-header.csv")).isEmpty();
    }
}
