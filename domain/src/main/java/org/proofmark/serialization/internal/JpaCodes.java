package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.TenantId;

/** Touched codes and holds, through JPA. */
@ApplicationScoped
public class JpaCodes {
    @Inject
    private EntityManager em;

    /** The rows of touched codes of one slot by their number; others who lock them wait. */
    Map<Long, CodeState> locked(TenantId tenant, Gtin gtin, int slot, Collection<Long> numbers) {
        return em.createQuery(
                        "select s from CodeState s where s.key.tenantId = :tenant and s.key.gtin = :gtin"
                                + " and s.key.slot = :slot and s.key.number in :numbers",
                        CodeState.class)
                .setParameter("tenant", tenant.value())
                .setParameter("gtin", gtin.value())
                .setParameter("slot", slot)
                .setParameter("numbers", numbers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(state -> state.key().number(), state -> state));
    }

    /** Writes what is pending and forgets these rows alone, so that long commands stay small in memory. */
    void release(Collection<?> rows) {
        em.flush();
        rows.forEach(em::detach);
    }

    void add(CodeHold hold) {
        em.persist(hold);
    }

    Optional<CodeHold> hold(TenantId tenant, UUID id) {
        return Optional.ofNullable(em.find(CodeHold.class, TenantKey.of(tenant, id)));
    }

    Page<CodeHold> holds(TenantId tenant, Page.Window window) {
        String where = " from CodeHold h where h.key.tenantId = :tenant"
                + " and (:search = '%%' or coalesce(h.gtin, '') like :search escape '!'"
                + " or lower(h.reason) like :search escape '!' or lower(cast(h.kind as string)) like :search escape '!')";
        String search = "%"
                + window.search()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        List<CodeHold> items = em.createQuery("select h" + where + " order by h.key.id desc", CodeHold.class)
                .setParameter("tenant", tenant.value())
                .setParameter("search", search)
                .setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultList();
        Long total = em.createQuery("select count(h)" + where, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("search", search)
                .getSingleResult();
        return new Page<>(items, total);
    }
}
