package org.proofmark.catalog.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.ImportRow;
import org.proofmark.catalog.Imports;
import org.proofmark.kernel.Actor;

/** One kind of row that files may bring. Implemented by the room that owns the data; found by injection. */
public interface ImportKind {
    /** For example {@code skus}. */
    String kind();

    /** Refuses actors who may not bring such rows. */
    void authorise(Actor actor);

    /** Every fixed column, in the template's order. */
    List<ImportColumn> columns();

    /** A column that is not fixed, such as a name in some language; empty if the header means nothing. */
    default Optional<ImportColumn> otherColumn(String header) {
        return Optional.empty();
    }

    /** What two rows of one file must not share; only asked for rows without faulty cells. */
    String identity(ImportRow row);

    /** Looks for faults and changes nothing. The rows have no faulty cells; at most 500 at a time. */
    void check(Actor actor, List<ImportRow> rows, Faults faults);

    /** Writes rows that {@link #check} found right a moment ago, in the caller's transaction. A fault found now undoes everything. */
    void apply(Actor actor, UUID importId, List<ImportRow> rows, Faults faults);

    /** Archives what an import created while it is untouched. */
    Imports.Undone undo(Actor actor, UUID importId);

    /** Takes what is wrong with a row. */
    @FunctionalInterface
    interface Faults {
        /** @param column null when the row as a whole is at fault */
        void add(ImportRow row, @Nullable String column, @Nullable String value, String problem);
    }
}
