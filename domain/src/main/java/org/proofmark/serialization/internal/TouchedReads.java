package org.proofmark.serialization.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;

/** The rows of single codes, read together for the scans of a tenant that arrive together. */
@ApplicationScoped
class TouchedReads {
    /** More than wait at once on one node, and few enough for one statement. */
    private static final int AT_ONCE = 64;

    @Inject
    private SqlRegistry rows;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    private final Map<TenantId, CombinedReads<CodeId, Touched>> lanes = new ConcurrentHashMap<>();

    Touched of(TenantId tenant, CodeId code) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            // It may have changed the code itself, which nobody else must see yet.
            return rows.touched(tenant, List.of(code)).getOrDefault(code, Touched.NEVER);
        }
        Touched known = lanes.computeIfAbsent(
                        tenant, of -> new CombinedReads<>(codes -> rows.touched(of, codes), AT_ONCE))
                .get(code);
        return known == null ? Touched.NEVER : known;
    }
}
