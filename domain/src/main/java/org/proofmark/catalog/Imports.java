package org.proofmark.catalog;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/**
 * Files that bring many rows at once: CSV (comma, semicolon or tab; UTF-8, or UTF-16 with its mark) and XLSX (first sheet). The first row
 * names the columns. A file with any rejected row changes nothing, unless partial was asked for; either way all that a file changes is
 * changed in one transaction; where an order is refused at its placing, the whole file is.
 */
public interface Imports {
    /**
     * Checks a file and, unless it is a dry run, applies it.
     *
     * @param content read once, kept on disk while it is worked on, and deleted afterwards
     * @throws org.proofmark.kernel.ProblemException {@code import-kind-unknown}, {@code file-empty}, {@code file-too-large}, {@code
     *     too-many-rows}, {@code columns-wrong} (unknown, missing or twice), {@code csv-quote-open}, {@code xlsx-broken}, {@code
     *     xlsx-too-large}: the file as a whole cannot be read. Faults of single rows are in the report
     */
    ImportReport run(Actor actor, ImportRequest request, InputStream content);

    ImportReport get(Actor actor, UUID id);

    /** The newest first, without their errors; searched by file name and kind. */
    Page<ImportReport> list(Actor actor, Page.Window window);

    /**
     * Archives what an applied file created, as far as nobody changed or used it since, and gives the GTINs back. A corrected file may
     * bring the same rows again: they take the place of what the undo put away.
     *
     * @throws org.proofmark.kernel.ProblemException {@code import-not-applied}; {@code import-not-undoable} for orders, which are cancelled
     *     one by one
     */
    Undone undo(Actor actor, UUID id);

    /** A CSV file of this kind with a header and one example row. */
    String template(String kind);

    /** The kinds that can be imported here. */
    List<String> kinds();

    /**
     * What an undo did.
     *
     * @param archived rows that were put away
     * @param kept rows that stay because somebody changed or used them
     */
    record Undone(int archived, int kept) {}
}
