package org.proofmark.vigilance.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.TenantId;
import org.proofmark.vigilance.OfflineScans;
import org.proofmark.vigilance.ScansRecorded;
import org.proofmark.vigilance.ScansRecorded.Recorded;

/**
 * The table {@code offline_scan}. A result's row and its scan are written in one transaction; the row's key is what a second sender of the same
 * result waits at, and then finds taken.
 */
@ApplicationScoped
@Transactional
public class SqlOfflineScans implements OfflineScans {
    private static final System.Logger LOG = System.getLogger(SqlOfflineScans.class.getName());

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Inject
    private Event<ScansRecorded> events;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Override
    public Map<UUID, Kept> known(TenantId tenant, Collection<UUID> wanted) {
        try (Connection connection = dataSource.getConnection()) {
            return known(connection, tenant, new HashSet<>(wanted), Set.of());
        } catch (SQLException failure) {
            throw unstored(failure);
        }
    }

    @Override
    public Map<UUID, Kept> record(TenantId tenant, List<Given> given) {
        try (Connection connection = dataSource.getConnection()) {
            Set<UUID> taken = take(connection, tenant, given);
            Map<UUID, Kept> kept = known(
                    connection,
                    tenant,
                    given.stream().map(Given::id).collect(java.util.stream.Collectors.toSet()),
                    taken);
            List<Recorded> scans = new ArrayList<>();
            Set<UUID> written = new HashSet<>();
            for (Given each : given) {
                if (taken.contains(each.id()) && written.add(each.id())) {
                    scans.add(new Recorded(
                            java.util.Objects.requireNonNull(kept.get(each.id()))
                                    .scan(),
                            each.scan()));
                }
            }
            if (!scans.isEmpty()) {
                SqlScans.insert(connection, tenant, scans);
                events.fire(new ScansRecorded(tenant, clock.instant(), "system", scans));
            }
            return kept;
        } catch (SQLException failure) {
            throw unstored(failure);
        }
    }

    /** In the order of their ids, so that two senders of the same results wait for each other one way round. */
    private Set<UUID> take(Connection connection, TenantId tenant, List<Given> given) throws SQLException {
        List<Given> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparing(Given::id));
        Set<UUID> taken = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO offline_scan (tenant_id, id, scan_id, scanned_at, content, shown) VALUES (?,?,?,?,?,?)")) {
            for (Given each : sorted) {
                insert.setBytes(1, Uuids.bytes(tenant.value()));
                insert.setBytes(2, Uuids.bytes(each.id()));
                insert.setBytes(3, Uuids.bytes(ids.next()));
                insert.setObject(4, utc(each.scan().scannedAt()));
                insert.setBytes(5, each.content());
                insert.setString(6, each.shown());
                if (insert.executeUpdate() == 1) {
                    taken.add(each.id());
                }
            }
        }
        return taken;
    }

    private static Map<UUID, Kept> known(Connection connection, TenantId tenant, Set<UUID> wanted, Set<UUID> taken)
            throws SQLException {
        Map<UUID, Kept> kept = new HashMap<>();
        if (wanted.isEmpty()) {
            return kept;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, scan_id, content FROM offline_scan WHERE tenant_id = ? AND id IN ("
                        + String.join(",", Collections.nCopies(wanted.size(), "?")) + ")")) {
            int at = 0;
            select.setBytes(++at, Uuids.bytes(tenant.value()));
            for (UUID id : wanted) {
                select.setBytes(++at, Uuids.bytes(id));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = Uuids.of(rows.getBytes(1));
                    kept.put(id, new Kept(Uuids.of(rows.getBytes(2)), rows.getBytes(3), taken.contains(id)));
                }
            }
        }
        return kept;
    }

    @Override
    @CrossTenant("ids grow old for everybody alike")
    public int forget(Instant before, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM offline_scan WHERE scanned_at < ? ORDER BY scanned_at LIMIT " + most)) {
            delete.setObject(1, utc(before));
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw unstored(failure);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static ProblemException unstored(SQLException failure) {
        LOG.log(Level.WARNING, "offline scans", failure);
        return Problem.of(Problem.Kind.UNAVAILABLE, "scan-not-stored", "The scans could not be stored")
                .detail("Nothing of this request was kept. Send it again in a minute.")
                .retryAfter(java.time.Duration.ofSeconds(10))
                .exception();
    }
}
