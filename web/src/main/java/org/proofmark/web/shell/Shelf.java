package org.proofmark.web.shell;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list whose rows are put away rather than deleted, and can be taken out again: at once by {@code pm:undo}, or later. */
public final class Shelf<T> extends Rows<T> {
    private static final long serialVersionUID = 1L;

    private final Move<T> archive;
    private final Move<T> restore;
    private @Nullable T put;

    public Shelf(Source<T> source, Move<T> archive, Move<T> restore) {
        super(source);
        this.archive = archive;
        this.restore = restore;
    }

    /** Puts one row away or takes it out, by its id; answers with the row as it then is. */
    @FunctionalInterface
    public interface Move<T> extends Serializable {
        T apply(UUID id);
    }

    public void archive(UUID id) {
        put = archive.apply(id);
    }

    public void restore(UUID id) {
        restore.apply(id);
        put = null;
    }

    /** What was put away last and may be brought back by one press. */
    public @Nullable T getPut() {
        return put;
    }
}
