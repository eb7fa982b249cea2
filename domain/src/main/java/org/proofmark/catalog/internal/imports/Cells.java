package org.proofmark.catalog.internal.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportColumn.Format;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/** Turns a raw row into one with named cells, and says what is wrong with each cell by its column's format alone. */
final class Cells {
    private static final String WAS_ROUNDED =
            "was rounded by a spreadsheet; format the column as text and enter it again";
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,12}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9 ()/.-]+");

    private final ImportKind kind;
    private final Header header;
    private final boolean zerosLost;

    /** @param zerosLost whether numbers in the file have no leading zeros, so that identifiers may lack theirs */
    Cells(ImportKind kind, Header header, boolean zerosLost) {
        this.kind = kind;
        this.header = header;
        this.zerosLost = zerosLost;
    }

    ImportRow read(RowSource.RawRow raw) {
        Map<String, String> cells = new HashMap<>();
        List<Problem.Fault> faults = new ArrayList<>();
        raw.faults().forEach((index, problem) -> {
            ImportColumn column = header.at(index);
            faults.add(new Problem.Fault(
                    column == null ? null : column.name(), raw.number(), cellOf(raw, index), problem));
        });
        for (int i = 0; i < raw.cells().size(); i++) {
            ImportColumn column = header.at(i);
            String text = raw.cells().get(i).strip();
            if (column == null) {
                if (!text.isEmpty()) {
                    faults.add(new Problem.Fault(
                            null,
                            raw.number(),
                            text,
                            "stands in column " + (i + 1) + ", which the header does not name"));
                }
            } else if (!text.isEmpty()) {
                text = normal(column.format(), text);
                cells.put(column.name(), text);
                String problem = raw.faults().containsKey(i) ? null : fault(column, text);
                if (problem != null) {
                    faults.add(new Problem.Fault(column.name(), raw.number(), text, problem));
                }
            }
        }
        for (ImportColumn column : kind.columns()) {
            if (column.required() && !cells.containsKey(column.name())) {
                faults.add(new Problem.Fault(column.name(), raw.number(), null, "must not be empty"));
            }
        }
        return new ImportRow(raw.number(), cells, faults);
    }

    private String normal(Format format, String text) {
        return switch (format) {
            case WHOLE -> text.startsWith("+") ? text.substring(1) : text;
            case GTIN ->
                Gtin.parse(text)
                        .or(() -> Gtin.parse(padded(text, 14)))
                        .map(Gtin::value)
                        .orElse(text);
            case GLN ->
                Gln.parse(text)
                        .or(() -> Gln.parse(padded(text, 13)))
                        .map(Gln::value)
                        .orElse(text);
            default -> text;
        };
    }

    private String padded(String text, int length) {
        return zerosLost && text.length() < length ? "0".repeat(length - text.length()) + text : text;
    }

    private static @Nullable String cellOf(RowSource.RawRow raw, int index) {
        return index < 0 || index >= raw.cells().size() ? null : raw.cells().get(index);
    }

    private static @Nullable String fault(ImportColumn column, String text) {
        if (text.indexOf('\ufffd') >= 0) {
            return "holds bytes that are not UTF-8; save the file as CSV (UTF-8)";
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029')) {
            return "holds a line break or another control character";
        }
        if (text.codePointCount(0, text.length()) > column.length()) {
            return "is longer than " + column.length() + " characters";
        }
        return switch (column.format()) {
            case TEXT -> formula(text);
            case CONTACT -> TELEPHONE.matcher(text).matches() ? null : formula(text);
            case CODE -> ROUNDED.matcher(text).matches() ? WAS_ROUNDED : formula(text);
            case GTIN -> ROUNDED.matcher(text).matches() ? WAS_ROUNDED : refusal(() -> Gtin.of(text));
            case GLN -> ROUNDED.matcher(text).matches() ? WAS_ROUNDED : refusal(() -> Gln.of(text));
            case WHOLE -> WHOLE.matcher(text).matches() ? null : "must be a whole number, without separators";
            case DATE -> date(text);
        };
    }

    private static @Nullable String formula(String text) {
        return "=+-@".indexOf(text.charAt(0)) >= 0
                ? "starts with " + text.charAt(0) + ", which a spreadsheet would run as a formula"
                : null;
    }

    private static @Nullable String refusal(Runnable reading) {
        try {
            reading.run();
            return null;
        } catch (ProblemException e) {
            return e.problem().faults().get(0).problem();
        }
    }

    private static @Nullable String date(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year < 1900 || year > 2199 ? "must lie between 1900 and 2199" : null;
        } catch (DateTimeParseException e) {
            return "must be a date such as 2028-12-31";
        }
    }
}
