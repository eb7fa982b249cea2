package org.proofmark.catalog.internal.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one at a time, whatever its format. */
interface RowSource extends Closeable {
    /** The next row, empty ones included; null after the last. */
    @Nullable
    RawRow next() throws IOException;

    /**
     * A row before its columns have names.
     *
     * @param number as a spreadsheet counts, from 1
     * @param cells texts as the file has them, at most {@link #MAX_COLUMNS}
     * @param faults what is wrong with a cell, by its index; index −1 for the row as a whole
     */
    record RawRow(int number, List<String> cells, Map<Integer, String> faults) {
        /** One more than any file needs, so that a wider one is noticed. */
        static final int MAX_COLUMNS = 1_001;

        static final int WHOLE_ROW = -1;

        boolean isEmpty() {
            return faults.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /** Longest cell that is read; the rest of a longer one is skipped and the cell is faulty. */
    int MAX_CELL = 2_000;

    String TOO_LONG = "is longer than " + MAX_CELL + " characters";
}
