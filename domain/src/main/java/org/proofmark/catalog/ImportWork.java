package org.proofmark.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;

/**
 * The batch job's side of an import. First the rows are checked in chunks, each chunk's findings committed with how far it came;
 * then everything is applied in one transaction. So the job may be killed anywhere and started again: the check goes on after the last
 * checkpoint, and the apply either happened or did not.
 */
public interface ImportWork {
    /**
     * Opens the file where an earlier check came to. The rows before are read again, but only to recognise duplicates.
     *
     * @throws org.proofmark.kernel.ProblemException {@code import-file-lost} if the file is not on this machine (any more)
     */
    Check check(TenantId tenant, UUID importId);

    /**
     * Applies the file in the caller's transaction if the check allows it; does nothing if that is done.
     *
     * @param alive called every few hundred rows
     * @return the rows taken
     */
    int apply(TenantId tenant, UUID importId, Runnable alive);

    /** Deletes the uploaded file; to be called once the apply is committed. */
    void finish(UUID importId);

    /** A check under way. Not for use by several threads. */
    interface Check extends AutoCloseable {
        /** Rows that were checked before this check was opened. */
        int before();

        /** The next row of data; null after the last. */
        @Nullable
        ImportRow next();

        /** Checks rows that {@link #next} gave and records their faults in the caller's transaction. */
        void record(List<ImportRow> rows);

        @Override
        void close();
    }
}
