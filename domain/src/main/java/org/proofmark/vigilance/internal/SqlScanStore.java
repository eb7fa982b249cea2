package org.proofmark.vigilance.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.proofmark.kernel.TenantId;
import org.proofmark.vigilance.ScansRecorded;
import org.proofmark.vigilance.ScansRecorded.Recorded;

/**
 * Makes one group of scans durable: one statement, one event, one commit. Where the database does not answer it tries again for a short
 * while; where the answer to a commit was lost it looks before it writes again, so that no scan is stored twice.
 */
@ApplicationScoped
class SqlScanStore implements GroupCommit.Sink<TenantId, Recorded> {
    private static final System.Logger LOG = System.getLogger(SqlScanStore.class.getName());
    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MILLIS = 150;

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Event<ScansRecorded> events;

    @Inject
    private Clock clock;

    @Override
    public void write(TenantId tenant, List<Recorded> group) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                commit(tenant, group, attempt > 1);
                return;
            } catch (Exception failure) {
                // JDBC, the transaction manager and observers each fail in their own way; nothing is stored then, so
                // all may be tried again.
                if (attempt == ATTEMPTS) {
                    LOG.log(Level.WARNING, "{0} scans could not be stored and are answered 503", group.size(), failure);
                    throw failure;
                }
                LOG.log(Level.DEBUG, "storing scans, attempt " + attempt, failure);
                Thread.sleep(PAUSE_MILLIS * attempt);
            }
        }
    }

    private void commit(TenantId tenant, List<Recorded> group, boolean again) throws Exception {
        transaction.begin();
        try (Connection connection = dataSource.getConnection()) {
            if (!again || !SqlScans.holds(connection, tenant, group.get(0))) {
                SqlScans.insert(connection, tenant, group);
                events.fire(new ScansRecorded(tenant, clock.instant(), "system", group));
            }
        } catch (SQLException | RuntimeException failure) {
            rollBack(failure);
            throw failure;
        }
        transaction.commit();
    }

    private void rollBack(Exception cause) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException | RuntimeException failure) {
            cause.addSuppressed(failure);
        }
    }
}
