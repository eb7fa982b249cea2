package org.proofmark.web.shell;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sends every row of a list as CSV (UTF-8 with its mark, so that spreadsheets read it) or XLSX, while it is read. */
public final class Export {
    private Export() {}

    /**
     * @param format {@code csv} or {@code xlsx}
     * @param cells the row's texts and numbers in the order of the headers; null for an empty cell
     */
    public static <T> void send(
            String name, String format, List<String> headers, Iterable<List<T>> chunks, Function<T, List<?>> cells) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        boolean excel = "xlsx".equals(format);
        external.responseReset();
        external.setResponseContentType(
                excel
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv; charset=UTF-8");
        external.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"" + name + (excel ? ".xlsx" : ".csv") + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        try (OutputStream out = external.getResponseOutputStream()) {
            if (excel) {
                excel(out, name, headers, chunks, cells);
            } else {
                csv(out, headers, chunks, cells);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    private static <T> void excel(
            OutputStream out, String name, List<String> headers, Iterable<List<T>> chunks, Function<T, List<?>> cells)
            throws IOException {
        try (Workbook book = new Workbook(out, "Proofmark", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
                sheet.style(0, column).bold().set();
            }
            int row = 1;
            for (List<T> chunk : chunks) {
                for (T item : chunk) {
                    List<?> values = cells.apply(item);
                    for (int column = 0; column < values.size(); column++) {
                        Object value = values.get(column);
                        if (value instanceof Number number) {
                            sheet.value(row, column, number);
                        } else if (value != null) {
                            sheet.value(row, column, value.toString());
                        }
                    }
                    row++;
                }
                sheet.flush();
            }
        }
    }

    private static <T> void csv(
            OutputStream out, List<String> headers, Iterable<List<T>> chunks, Function<T, List<?>> cells)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        writer.write(Csv.line(headers));
        for (List<T> chunk : chunks) {
            for (T item : chunk) {
                writer.write(Csv.line(cells.apply(item)));
            }
        }
        writer.flush();
    }
}
