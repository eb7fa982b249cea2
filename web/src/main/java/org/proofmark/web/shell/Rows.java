package org.proofmark.web.shell;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Page;

/**
 * The list of a page: what was searched for, the table that shows it, and every row of it as a file. A view has one of these rather than
 * being one, and the tags {@code pm:tools} and {@code pm:nothing} work on it.
 */
public class Rows<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Table<T> table;
    private String search = "";
    private Show show = Show.ACTIVE;
    private String file = "";
    private List<String> columns = List.of();
    private @Nullable Cells<T> cells;

    public Rows(Source<T> source) {
        table = new Table<>((offset, limit, sort) -> source.list(Listing.of(offset, limit, search, sort, show)));
    }

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Page<T> list(Listing listing);
    }

    /** What one row holds in each column of the file; null for an empty cell. */
    @FunctionalInterface
    public interface Cells<T> extends Serializable {
        List<?> of(T row);
    }

    /**
     * Says how the list is exported.
     *
     * @param name of the file, without its ending
     * @param headings names of the columns; they are for programs as much as for people, so they are the same in every language
     */
    public void exportAs(String name, List<String> headings, Cells<T> row) {
        file = name;
        columns = headings;
        cells = row;
    }

    /** @param format {@code csv} or {@code xlsx} */
    public void export(String format) {
        Cells<T> known = cells;
        if (known == null) {
            throw new IllegalStateException("this list has no export");
        }
        Export.send(file, format, columns, table.chunks(), known::of);
    }

    /** How a flag is written in a file. */
    public static String flag(boolean value) {
        return value ? "yes" : "no";
    }

    public Table<T> getTable() {
        return table;
    }

    /** Whether an empty list is empty because there is nothing yet, not because nothing was found. */
    public boolean isFresh() {
        return search.isEmpty() && show == Show.ACTIVE;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String wanted) {
        search = wanted == null ? "" : wanted;
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show wanted) {
        show = wanted;
    }
}
