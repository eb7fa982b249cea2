package org.proofmark.ear.architecture.trespassers.sql_only_in_database_classes.catalog.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Breaks the rule. */
public final class Trespasser {
    boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
