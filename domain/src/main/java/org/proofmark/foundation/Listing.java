package org.proofmark.foundation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Page;

/**
 * What part of a list of master data is wanted, in which order.
 *
 * @param sort a column's name, preceded by {@code -} for descending; empty for the list's own order. Each door says which columns it sorts
 *     by; another is refused as {@code sort-unknown}
 * @param show whether archived rows are wanted
 */
public record Listing(Page.Window window, String sort, Show show) {
    /** Which rows of a list are shown. */
    public enum Show {
        ACTIVE,
        ARCHIVED,
        ALL
    }

    public Listing {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(show, "show");
    }

    /** Rows in use, in the list's own order. */
    public static Listing of(Page.Window window) {
        return new Listing(window, "", Show.ACTIVE);
    }

    public static Listing of(int offset, int limit, @Nullable String search, @Nullable String sort, Show show) {
        return new Listing(
                new Page.Window(offset, limit, search == null ? "" : search), sort == null ? "" : sort.strip(), show);
    }
}
