package org.proofmark.identity.internal;

import java.sql.SQLException;

/** The database refused or did not answer; rolls the transaction back. */
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause);
    }
}
