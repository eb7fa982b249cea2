package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofmark.foundation.TenantKey;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

/** Orders and what was said of their ranges, through JPA. */
@ApplicationScoped
public class JpaOrders {
    @Inject
    private EntityManager em;

    void add(CodeOrder order) {
        em.persist(order);
    }

    void add(CodeRange range) {
        em.persist(range);
    }

    /** Sends what is pending, so that plain SQL in the same transaction sees it. */
    void flush() {
        em.flush();
    }

    Optional<CodeOrder> find(TenantId tenant, UUID order) {
        return Optional.ofNullable(em.find(CodeOrder.class, TenantKey.of(tenant, order)));
    }

    CodeOrder get(TenantId tenant, UUID order) {
        return find(tenant, order).orElseThrow(() -> Problem.notFound("order", order.toString()));
    }

    /**
     * The order as it stands now, whatever of it was read before in this transaction, where its job may have moved it since. Others who
     * lock it wait until this transaction ends.
     */
    CodeOrder locked(TenantId tenant, UUID order) {
        CodeOrder found = get(tenant, order);
        // What this transaction has changed itself is not to be lost.
        em.flush();
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    Optional<CodeOrder> byReference(TenantId tenant, String reference) {
        return em.createQuery(
                        "select o from CodeOrder o where o.key.tenantId = :tenant and o.reference = :reference",
                        CodeOrder.class)
                .setParameter("tenant", tenant.value())
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<CodeOrder> markedOf(TenantId tenant, Gtin gtin, int slot) {
        return em.createQuery(
                        "select o from CodeOrder o where o.key.tenantId = :tenant and o.gtin = :gtin and o.slot = :slot"
                                + " and o.textureProfile <> 'none' and o.status <> :cancelled order by o.key.id desc",
                        CodeOrder.class)
                .setParameter("tenant", tenant.value())
                .setParameter("gtin", gtin.value())
                .setParameter("slot", slot)
                .setParameter("cancelled", JobState.CANCELLED)
                .getResultList();
    }

    Page<CodeOrder> list(TenantId tenant, Page.Window window) {
        String where = " from CodeOrder o where o.key.tenantId = :tenant"
                + " and (:search = '%%' or o.gtin like :search escape '!' or o.lotNumber like :search escape '!'"
                + " or lower(coalesce(o.reference, '')) like :search escape '!'"
                + " or lower(o.placedBy) like :search escape '!' or lower(cast(o.status as string)) like :search escape '!'"
                + " or lower(o.marketCode) like :search escape '!')";
        String search = "%"
                + window.search()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        List<CodeOrder> items = em.createQuery("select o" + where + " order by o.key.id desc", CodeOrder.class)
                .setParameter("tenant", tenant.value())
                .setParameter("search", search)
                .setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultList();
        Long total = em.createQuery("select count(o)" + where, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("search", search)
                .getSingleResult();
        return new Page<>(items, total);
    }
}
