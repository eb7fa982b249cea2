package org.proofmark.foundation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.proofmark.kernel.Actor;

/** Archives the rows of a master-data table that an import created. */
public final class SqlArchiveImported {
    private SqlArchiveImported() {}

    /**
     * @param archived rows that were put away
     * @param kept rows of the import that stay in use
     */
    public record Counts(int archived, int kept) {}

    /**
     * The condition on alias {@code s} that a row was created by an import, archived by its undo, and never touched otherwise. Such a row
     * makes room when a file brings its successor.
     */
    public static final String LEFT_BEHIND = "s.archived = TRUE AND s.version = 1 AND s.import_id IS NOT NULL";

    /**
     * In the caller's transaction.
     *
     * @param table of master records with {@code import_id}
     * @param untouched further conditions on alias {@code s}, each with AND before it; none may be needed
     */
    public static Counts run(
            Connection connection, String table, String untouched, Actor actor, UUID importId, Instant now)
            throws SQLException {
        int archived;
        try (PreparedStatement write = connection.prepareStatement("UPDATE " + table
                + " s SET s.archived = TRUE, s.version = s.version + 1, s.changed_at = ?, s.changed_by = ?"
                + " WHERE s.tenant_id = ? AND s.import_id = ? AND s.version = 0 AND s.archived = FALSE" + untouched)) {
            write.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            write.setString(2, actor.name());
            write.setBytes(3, Uuids.bytes(actor.tenant().value()));
            write.setBytes(4, Uuids.bytes(importId));
            archived = write.executeUpdate();
        }
        try (PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM " + table
                + " s WHERE s.tenant_id = ? AND s.import_id = ? AND s.archived = FALSE")) {
            count.setBytes(1, Uuids.bytes(actor.tenant().value()));
            count.setBytes(2, Uuids.bytes(importId));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Counts(archived, row.getInt(1));
            }
        }
    }
}
