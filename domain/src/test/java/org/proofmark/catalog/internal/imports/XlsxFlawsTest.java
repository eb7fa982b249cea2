package org.proofmark.catalog.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.catalog.ImportRow;
import org.proofmark.kernel.Problem;

class XlsxFlawsTest {
    @TempDir
    Path directory;

    private Path workbook(Consumer<Worksheet> fill) throws IOException {
        Path file = directory.resolve("lots.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lots");
            sheet.value(0, 0, "gtin");
            sheet.value(0, 1, "lot");
            sheet.value(0, 2, "expiry");
            fill.accept(sheet);
        }
        return file;
    }

    @Test
    void numbers_and_date_cells_are_read_as_what_they_mean() throws IOException {
        Path file = workbook(sheet -> {
            // A number cell cannot keep the leading zero of a GTIN-14.
            sheet.value(1, 0, 9506000134352L);
            sheet.value(1, 1, 123);
            sheet.value(1, 2, LocalDate.of(2028, 12, 31));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "09506000134369");
            sheet.value(3, 1, "B2");
            sheet.value(3, 2, "2028-12-31");
        });

        assertThat(Fixtures.faults(Fixtures.rows(file, new LotImport()))).isEmpty();
        assertThat(Fixtures.rows(file, new LotImport()))
                .extracting(
                        ImportRow::number, row -> row.text("gtin"), row -> row.text("lot"), row -> row.date("expiry"))
                .containsExactly(
                        tuple(2, "09506000134352", "123", LocalDate.of(2028, 12, 31)),
                        tuple(4, "09506000134369", "B2", LocalDate.of(2028, 12, 31)));
    }

    @Test
    void short_gtins_that_lost_zeros_are_padded_only_if_the_check_digit_agrees() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(1, 0, 12345670L);
            sheet.value(1, 1, "A1");
            sheet.value(2, 0, 36000291452L);
            sheet.value(2, 1, "A2");
            sheet.value(3, 0, 36000291453L);
            sheet.value(3, 1, "A3");
        });

        assertThat(Fixtures.rows(file, new LotImport()))
                .extracting(row -> row.text("gtin"), row -> row.faults().size())
                .containsExactly(tuple("00000012345670", 0), tuple("00036000291452", 0), tuple("36000291453", 1));
    }

    @Test
    void a_formula_is_refused_whatever_it_shows() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(1, 0, "09506000134352");
            sheet.formula(1, 1, "HYPERLINK(\"http://example.com\",\"A1\")");
        });

        assertThat(Fixtures.faults(Fixtures.rows(file, new LotImport())))
                .extracting(Problem.Fault::row, Problem.Fault::field, Problem.Fault::problem)
                .containsExactly(tuple(2, "lot", "holds a formula; paste it as a value"));
    }

    @Test
    void bytes_that_only_begin_like_a_workbook_are_refused() throws IOException {
        Path file = directory.resolve("broken.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

        assertThatThrownBy(() -> Fixtures.rows(file, new LotImport())).hasMessageContaining("xlsx-broken");
    }

    @Test
    void an_archive_that_is_no_workbook_is_refused() throws IOException {
        Path file = directory.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(StandardCharsets.US_ASCII));
        }

        assertThatThrownBy(() -> Fixtures.rows(file, new LotImport())).hasMessageContaining("xlsx-broken");
    }

    @Test
    void a_workbook_that_inflates_without_end_is_refused_before_it_is_parsed() throws IOException {
        Path file = directory.resolve("bomb.xlsx");
        byte[] blanks = new byte[1 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 100; i++) {
                zip.write(blanks);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);

        assertThatThrownBy(() -> Fixtures.rows(file, new LotImport())).hasMessageContaining("xlsx-too-large");
    }

    @Test
    void entities_that_breed_are_not_expanded() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a0 \"ha\">");
        for (int i = 1; i <= 30; i++) {
            xml.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        xml.append(
                "]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&a30;</t></si></sst>");
        Path good = workbook(sheet -> {
            sheet.value(1, 0, "09506000134352");
            sheet.value(1, 1, "A1");
        });
        Path file = directory.resolve("laughs.xlsx");
        try (java.util.zip.ZipFile in = new java.util.zip.ZipFile(good.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var parts = in.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(
                        part.getName().endsWith("sharedStrings.xml")
                                ? xml.toString().getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(part).readAllBytes());
            }
        }

        assertThatThrownBy(() -> Fixtures.rows(file, new LotImport()))
                .isInstanceOf(org.proofmark.kernel.ProblemException.class);
    }
}
