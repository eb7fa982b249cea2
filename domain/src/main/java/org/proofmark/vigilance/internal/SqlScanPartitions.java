package org.proofmark.vigilance.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.proofmark.foundation.CrossTenant;

/** Prepares the months ahead in the scan table, at start-up and every night; an advisory lock lets one node at a time do it. */
@Singleton
@Startup
@DependsOn("SqlMigrations")
@TransactionManagement(TransactionManagementType.BEAN)
@CrossTenant("partitions hold a month of every tenant")
public class SqlScanPartitions {
    private static final System.Logger LOG = System.getLogger(SqlScanPartitions.class.getName());
    private static final int MONTHS_AHEAD = 3;

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @PostConstruct
    void atStart() {
        prepare();
    }

    @Schedule(hour = "3", minute = "10", persistent = false)
    void prepare() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (number(statement, "SELECT GET_LOCK('proofmark.scan.partitions', 10)") == 1) {
                try {
                    split(statement);
                } finally {
                    number(statement, "SELECT RELEASE_LOCK('proofmark.scan.partitions')");
                }
            }
        } catch (SQLException failure) {
            // Nothing is lost: until the next night, scans of unprepared months go to the partition "later".
            LOG.log(Level.WARNING, "the months ahead could not be prepared in the scan table", failure);
        }
    }

    private void split(Statement statement) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (YearMonth month : ScanMonths.missing(partitions(statement), today, MONTHS_AHEAD)) {
            statement.execute(ScanMonths.split(month));
            LOG.log(Level.INFO, "the scan table is ready for {0}", month);
        }
    }

    private static Set<String> partitions(Statement statement) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("SELECT PARTITION_NAME FROM INFORMATION_SCHEMA.PARTITIONS"
                + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'scan' AND PARTITION_NAME IS NOT NULL")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
