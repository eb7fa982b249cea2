package org.proofmark.web.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes lines of CSV (RFC 4180) that a spreadsheet cannot be tricked by. */
public final class Csv {
    private Csv() {}

    /** @param cells texts and numbers; null for an empty cell */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe; what holds a comma, quote or line end is quoted. */
    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
