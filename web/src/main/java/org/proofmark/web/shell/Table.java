package org.proofmark.web.shell;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.proofmark.kernel.Page;

/** Feeds a data table from a door, one page of rows at a time and with one query, whose answer names the number of rows, too. */
public final class Table<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final Source<T> source;

    public Table(Source<T> source) {
        this.source = source;
    }

    /** Where rows come from. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        /**
         * @param sort a column's name, preceded by {@code -} for descending; empty for the list's own order
         */
        Page<T> rows(int offset, int limit, String sort);
    }

    /** PrimeFaces asks before it loads; the truth comes with the rows. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        String sort = sort(sorts);
        Page<T> page = source.rows(first, size, sort);
        if (page.items().isEmpty() && page.total() > 0 && first > 0) {
            page = source.rows((int) ((page.total() - 1) / size * size), size, sort);
        }
        setRowCount((int) Math.min(Integer.MAX_VALUE, page.total()));
        return page.items();
    }

    /** Every row, a thousand at a time, for exports. */
    public Iterable<List<T>> chunks() {
        return () -> new java.util.Iterator<>() {
            private int offset;
            private @Nullable Page<T> next = source.rows(0, 1000, "");

            @Override
            public boolean hasNext() {
                return next != null && !next.items().isEmpty();
            }

            @Override
            public List<T> next() {
                Page<T> page = next;
                if (page == null || page.items().isEmpty()) {
                    throw new java.util.NoSuchElementException();
                }
                offset += page.items().size();
                next = offset < page.total() ? source.rows(offset, 1000, "") : null;
                return page.items();
            }
        };
    }

    private static String sort(Map<String, SortMeta> sorts) {
        for (SortMeta meta : sorts.values()) {
            if (meta.getOrder() != SortOrder.UNSORTED) {
                return (meta.getOrder() == SortOrder.DESCENDING ? "-" : "") + meta.getField();
            }
        }
        return "";
    }
}
