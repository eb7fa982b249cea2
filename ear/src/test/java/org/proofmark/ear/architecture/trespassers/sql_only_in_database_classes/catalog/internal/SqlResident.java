package org.proofmark.ear.architecture.trespassers.sql_only_in_database_classes.catalog.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Does the like where it is allowed. */
public final class SqlResident {
    boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
