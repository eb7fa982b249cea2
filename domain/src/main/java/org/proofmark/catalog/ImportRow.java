package org.proofmark.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * One row of a file, by column.
 *
 * @param number the row's place in the file as a spreadsheet counts it, the header being row 1
 * @param cells stripped texts of the cells that are not empty, by the column's name
 * @param faults what is wrong with single cells; if there is any, {@link #whole} and {@link #date} must not be asked
 */
public record ImportRow(int number, Map<String, String> cells, List<Problem.Fault> faults) {
    public ImportRow {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** The cell's text; null if the cell is empty. */
    public @Nullable String text(String column) {
        return cells.get(column);
    }

    /** The text of a required column; only for rows without faults. */
    public String required(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    public @Nullable Long whole(String column) {
        String text = cells.get(column);
        return text == null ? null : Long.valueOf(text);
    }

    public @Nullable LocalDate date(String column) {
        String text = cells.get(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
