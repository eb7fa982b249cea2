package org.proofmark.foundation.internal;

import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anything serves. Every other start-up bean says {@code @DependsOn("SqlMigrations")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SqlMigrations {
    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        try {
            Flyway.configure(SqlMigrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } finally {
            // Flyway copies its configuration with Jackson, which is the server's and would remember Flyway's
            // classes, and with them this deployment's class loaders, after the application is gone.
            TypeFactory.defaultInstance().clearCache();
        }
    }
}
