package org.proofmark.vigilance.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.vigilance.ScanHistory;

/** The door {@link ScanHistory}. */
@ApplicationScoped
class SqlScanHistory implements ScanHistory {
    private static final Role[] STAFF = {Role.BRAND, Role.COMPLIANCE, Role.INSPECTOR};

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    private interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    @Override
    public List<Entry> ofCode(Actor actor, Gtin gtin, String serial, int limit) {
        actor.require(STAFF);
        int rows = Page.Window.first(limit).limit();
        return ask(connection -> SqlScans.ofCode(connection, actor.tenant(), gtin, serial, rows));
    }

    @Override
    public List<Entry> latest(Actor actor, int limit) {
        actor.require(STAFF);
        int rows = Page.Window.first(limit).limit();
        return ask(connection -> SqlScans.latest(connection, actor.tenant(), rows));
    }

    @Override
    public Optional<Glance> glance(TenantId tenant, Gtin gtin, String serial) {
        return ask(connection -> SqlScans.glance(connection, tenant, gtin, serial));
    }

    private <T> T ask(Query<T> query) {
        try (Connection connection = dataSource.getConnection()) {
            return query.on(connection);
        } catch (SQLException failure) {
            System.getLogger(SqlScanHistory.class.getName()).log(System.Logger.Level.WARNING, "reading scans", failure);
            throw Problem.of(Problem.Kind.UNAVAILABLE, "scans-unreadable", "The scans cannot be read at the moment")
                    .detail("Try again in a minute.")
                    .exception();
        }
    }
}
