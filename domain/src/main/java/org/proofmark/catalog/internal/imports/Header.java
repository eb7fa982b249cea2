package org.proofmark.catalog.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Problem;

/** The first row of a file: which column of the kind each of its columns is. */
final class Header {
    private static final int MAX_NAMED = 20;

    private final List<@Nullable ImportColumn> columns;

    private Header(List<@Nullable ImportColumn> columns) {
        this.columns = columns;
    }

    /** The column at an index; null for a column without name, whose cells must be empty. */
    @Nullable
    ImportColumn at(int index) {
        return index < columns.size() ? columns.get(index) : null;
    }

    int width() {
        return columns.size();
    }

    static Header of(ImportKind kind, RowSource.RawRow row) {
        Map<String, ImportColumn> known = new HashMap<>();
        for (ImportColumn column : kind.columns()) {
            known.put(plain(column.name()), column);
            column.aliases().forEach(alias -> known.put(plain(alias), column));
        }
        List<Problem.Fault> faults = new ArrayList<>();
        List<@Nullable ImportColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (row.cells().size() >= RowSource.RawRow.MAX_COLUMNS) {
            faults.add(new Problem.Fault(null, row.number(), null, "has more than 1,000 columns"));
        }
        for (String name : row.cells()) {
            ImportColumn column = null;
            if (!name.isBlank()) {
                column = Optional.ofNullable(known.get(plain(name)))
                        .or(() -> kind.otherColumn(name.strip()))
                        .orElse(null);
                if (column == null) {
                    faults.add(new Problem.Fault(
                            name.strip(), row.number(), name.strip(), "is no column of " + kind.kind()));
                } else if (!seen.add(column.name())) {
                    faults.add(new Problem.Fault(column.name(), row.number(), name.strip(), "is there twice"));
                }
            }
            columns.add(column);
        }
        for (ImportColumn column : kind.columns()) {
            if (column.required() && !seen.contains(column.name())) {
                faults.add(new Problem.Fault(column.name(), row.number(), null, "is missing"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(
                            Problem.Kind.INVALID,
                            "columns-wrong",
                            "The columns of the file are not those of its kind",
                            "A file of " + kind.kind() + " has the columns "
                                    + String.join(
                                            ", ",
                                            kind.columns().stream()
                                                    .map(c -> c.required() ? c.name() + "*" : c.name())
                                                    .toList())
                                    + " (* must be there). " + faults.size() + " faults. Nothing was changed.",
                            faults.subList(0, Math.min(MAX_NAMED, faults.size())),
                            null)
                    .exception();
        }
        return new Header(columns);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]", "");
    }
}
