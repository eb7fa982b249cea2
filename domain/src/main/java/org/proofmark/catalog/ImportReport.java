package org.proofmark.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * What became of a file.
 *
 * @param rows rows of data in the file, without header and empty rows
 * @param checked rows that were looked at so far
 * @param accepted rows without a fault; of a dry run, rows that would be taken
 * @param rejected rows with at least one fault
 * @param errors the first thousand faults in the order of the file
 * @param more faults beyond those
 */
public record ImportReport(
        UUID id,
        String kind,
        String fileName,
        State state,
        boolean dryRun,
        boolean partial,
        int rows,
        int checked,
        int accepted,
        int rejected,
        List<Problem.Fault> errors,
        int more,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt) {
    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** QUEUED → CHECKED (a dry run ends here) → APPLIED → UNDONE, or REFUSED when a row was rejected and partial was not asked for. */
    public enum State {
        /** A batch job will check it, or is about to. */
        QUEUED,
        /** Checked; a dry run's last state. */
        CHECKED,
        /** The accepted rows are in. */
        APPLIED,
        /** Nothing was changed. */
        REFUSED,
        /** What it had created and nobody had touched was archived again. */
        UNDONE
    }
}
