package org.proofmark.catalog.spi;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.proofmark.kernel.Problem;

/** Rule: when somebody created one of a file's rows between its check and its writing, the whole file is undone. */
public final class ImportRace {
    private ImportRace() {}

    /** What to throw for a failed insert. */
    public static RuntimeException of(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean duplicate = cause instanceof SQLIntegrityConstraintViolationException
                    || cause instanceof BatchUpdateException batch && batch.getErrorCode() == 1062;
            if (duplicate) {
                return Problem.conflict(
                        "changed-meanwhile",
                        "Somebody changed the same data meanwhile",
                        "One of the file's rows was created while the file was being applied. Nothing was changed; send it again.");
            }
        }
        return new IllegalStateException("the rows of an import could not be stored", failure);
    }
}
