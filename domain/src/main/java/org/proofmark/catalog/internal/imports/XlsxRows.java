package org.proofmark.catalog.internal.imports;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/**
 * The first sheet of an XLSX workbook, row by row. Before anything is parsed, the archive is inflated once to nowhere and measured, so
 * that a zip bomb is refused at the price of reading it up to the limit. Formulas are refused: what they show is not what they hold.
 */
final class XlsxRows implements RowSource {
    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_INFLATED = 1L << 30;
    // The reader keeps shared strings in memory.
    private static final long MAX_STRINGS = 64L << 20;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxRows(File file) throws IOException {
        measure(file);
        try {
            workbook = new ReadableWorkbook(file, new ReadingOptions(true, true));
        } catch (RuntimeException e) {
            // Here and below: at damaged files the reader throws whatever its parser meets, from null pointers to its
            // own exception.
            throw broken(e);
        }
        try {
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (RuntimeException e) {
            workbook.close();
            throw broken(e);
        }
    }

    private static void measure(File file) throws IOException {
        byte[] nowhere = new byte[1 << 16];
        long total = 0;
        try (ZipFile zip = new ZipFile(file)) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooLarge("It has " + zip.size() + " parts.");
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                boolean strings = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                long size = 0;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int n = in.read(nowhere); n >= 0; n = in.read(nowhere)) {
                        size += n;
                        total += n;
                        if (total > MAX_INFLATED || strings && size > MAX_STRINGS) {
                            throw tooLarge("It unpacks to more than is allowed.");
                        }
                    }
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw broken(e);
        }
    }

    private static ProblemException tooLarge(String detail) {
        return Problem.of(Problem.Kind.TOO_LARGE, "xlsx-too-large", "The workbook is too large")
                .detail(detail + " Save the sheet alone as CSV (UTF-8).")
                .exception();
    }

    private static ProblemException broken(Exception cause) {
        ProblemException refusal = Problem.of(Problem.Kind.INVALID, "xlsx-broken", "The workbook cannot be read")
                .detail("Open it in a spreadsheet program, save it again as .xlsx or as CSV (UTF-8), and send that.")
                .exception();
        refusal.addSuppressed(cause);
        return refusal;
    }

    @Override
    public @Nullable RawRow next() {
        Row row;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            row = rows.next();
        } catch (RuntimeException e) {
            throw broken(e);
        }
        List<String> cells = new ArrayList<>();
        Map<Integer, String> faults = new HashMap<>();
        int width = Math.min(row.getCellCount(), RawRow.MAX_COLUMNS);
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            String text = "";
            if (cell != null) {
                String fault = fault(cell);
                if (fault != null) {
                    faults.put(i, fault);
                }
                text = text(cell);
                if (text.length() > MAX_CELL) {
                    text = text.substring(0, MAX_CELL);
                    faults.put(i, TOO_LONG);
                }
            }
            cells.add(text);
        }
        return new RawRow(row.getRowNum(), cells, faults);
    }

    private static @Nullable String fault(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> "holds a formula; paste it as a value";
            case ERROR -> "holds a spreadsheet error";
            default -> null;
        };
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case FORMULA -> "=" + (cell.getFormula() == null ? "" : cell.getFormula());
            case NUMBER -> number(cell);
            case STRING, BOOLEAN -> String.valueOf(cell.getValue());
        };
    }

    /** Dates as ISO dates, numbers without exponent or needless zeros. */
    private static String number(Cell cell) {
        BigDecimal value = cell.asNumber();
        if (isDate(cell.getDataFormatString())
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
            return cell.asDate().toLocalDate().toString();
        }
        if (value.precision() - value.scale() > 40) {
            return value.toString();
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("yy") || letters.contains("d") && letters.contains("m");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
