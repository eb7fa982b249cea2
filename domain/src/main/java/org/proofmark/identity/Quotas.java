package org.proofmark.identity;

import org.proofmark.kernel.TenantId;

/** How many codes a trial tenant may still order. */
public interface Quotas {
    /**
     * Counts codes against the tenant's quota, in the caller's transaction. Test orders do not count and are not passed here.
     *
     * @param codes 1 or more
     * @throws org.proofmark.kernel.ProblemException of kind CONFLICT, type {@code quota-exceeded}; or FORBIDDEN, type
     *     {@code tenant-suspended}
     */
    void spend(TenantId tenant, long codes);

    /**
     * Takes back what an order counted and will never issue, in the caller's transaction, which must make sure that it happens once.
     * Suspended tenants are given it, too.
     *
     * @param codes 0 or more; nothing becomes of more than was counted
     */
    void giveBack(TenantId tenant, long codes);
}
