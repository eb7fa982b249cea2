package org.proofmark.foundation.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Vital;

/** Whether the database answers, and which schema version it holds. */
@ApplicationScoped
@CrossTenant("the schema's own history belongs to no tenant")
public class SqlDatabaseVital implements Vital {
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Sign look() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // A query's own time limit would start a thread of the driver's, which lives as long as the pooled
            // connection and keeps the class loader of the deployment that asked first.
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return Sign.down("does not answer within " + PATIENCE_SECONDS + " s");
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT COUNT(*), SUM(CASE WHEN success THEN 0 ELSE 1 END) FROM flyway_schema_history")) {
                rows.next();
                int failed = rows.getInt(2);
                return failed == 0
                        ? Sign.well(rows.getInt(1) + " migrations applied")
                        : Sign.down(failed + " migrations failed; see the server log");
            }
        } catch (SQLException refused) {
            return Sign.down("does not answer (SQL state " + refused.getSQLState() + ")");
        }
    }
}
