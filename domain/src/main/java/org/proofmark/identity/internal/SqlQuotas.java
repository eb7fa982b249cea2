package org.proofmark.identity.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.proofmark.foundation.Uuids;
import org.proofmark.identity.Quotas;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.TenantId;

/** Counts ordered codes by one conditional update, so that two orders can never share the last of a quota. */
@ApplicationScoped
@Transactional
public class SqlQuotas implements Quotas {
    private static final String SPEND = "update tenant set codes_ordered = codes_ordered + ?"
            + " where tenant_id = ? and state = 'ACTIVE' and (code_quota is null or codes_ordered + ? <= code_quota)";

    private static final String GIVE_BACK =
            "update tenant set codes_ordered = codes_ordered - least(codes_ordered, ?) where tenant_id = ?";

    @Resource(lookup = "jdbc/proofmark")
    private DataSource dataSource;

    @Override
    public void spend(TenantId tenant, long codes) {
        if (codes < 1) {
            throw Problem.invalid("quantity-out-of-range", "quantity", String.valueOf(codes), "must be 1 or more");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SPEND)) {
            statement.setLong(1, codes);
            statement.setBytes(2, Uuids.bytes(tenant.value()));
            statement.setLong(3, codes);
            if (statement.executeUpdate() == 0) {
                throw refusal(connection, tenant, codes);
            }
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    @Override
    public void giveBack(TenantId tenant, long codes) {
        if (codes <= 0) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(GIVE_BACK)) {
            statement.setLong(1, codes);
            statement.setBytes(2, Uuids.bytes(tenant.value()));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailure(failed);
        }
    }

    private static ProblemException refusal(Connection connection, TenantId tenant, long codes) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select state, code_quota, codes_ordered from tenant where tenant_id = ?")) {
            statement.setBytes(1, Uuids.bytes(tenant.value()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Problem.notFound("tenant", tenant.toString());
                }
                if (row.getString(1).equals("SUSPENDED")) {
                    return Problem.of(Problem.Kind.FORBIDDEN, "tenant-suspended", "This tenant is suspended")
                            .detail("Nothing can be ordered until the operator resumes it.")
                            .exception();
                }
                long left = Math.max(0, row.getLong(2) - row.getLong(3));
                return Problem.of(Problem.Kind.CONFLICT, "quota-exceeded", "The order exceeds the tenant's code quota")
                        .detail(left + " of " + row.getLong(2)
                                + " codes are left. Order fewer, make it a test order, or ask"
                                + " the operator for a larger quota.")
                        .fault("quantity", String.valueOf(codes), "must be at most " + left)
                        .exception();
            }
        }
    }
}
