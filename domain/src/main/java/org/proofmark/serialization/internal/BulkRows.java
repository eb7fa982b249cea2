package org.proofmark.serialization.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/** Reads the file of a bulk change: {@code code,state,reason}, with or without a byte order mark, any line ends, quotes where needed. */
final class BulkRows {
    /** Rows in one file; longer ones must be cut. */
    static final int MOST = 200_000;

    private static final List<String> COLUMNS = List.of("code", "state", "reason");

    private BulkRows() {}

    /** @param row line of the file, the header being 1 */
    record Row(long row, String code, String state, @Nullable String reason) {}

    static List<Row> read(Reader csv) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .get()
                .parse(withoutMark(csv))) {
            checkHeader(parser.getHeaderMap());
            for (CSVRecord line : parser) {
                if (rows.size() == MOST) {
                    throw Problem.of(Problem.Kind.TOO_LARGE, "file-too-long", "The file has too many rows")
                            .detail("At most " + MOST + " rows are taken at once; cut the file.")
                            .exception();
                }
                rows.add(new Row(line.getRecordNumber() + 1, cell(line, "code"), cell(line, "state"), reason(line)));
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.INVALID, "csv-invalid", "The file is not a CSV file that can be read")
                    .detail(String.valueOf(e.getMessage()))
                    .exception();
        }
        return rows;
    }

    private static void checkHeader(@Nullable Map<String, Integer> header) {
        for (String column : COLUMNS.subList(0, 2)) {
            if (header == null
                    || header.keySet().stream()
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).equals(column))) {
                throw Problem.invalid(
                        "column-missing", column, null, "the first line must name the columns code,state,reason");
            }
        }
    }

    private static String cell(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column).strip() : "";
    }

    private static @Nullable String reason(CSVRecord line) {
        return line.isMapped("reason") && !cell(line, "reason").isEmpty() ? cell(line, "reason") : null;
    }

    private static Reader withoutMark(Reader csv) throws IOException {
        BufferedReader reader = new BufferedReader(csv);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }
}
