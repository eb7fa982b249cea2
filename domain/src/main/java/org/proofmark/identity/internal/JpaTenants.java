package org.proofmark.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

/** Tenants' own rows. */
@ApplicationScoped
@Transactional
class JpaTenants {
    @Inject
    private EntityManager entities;

    void add(TenantRow tenant) {
        entities.persist(tenant);
        entities.flush();
    }

    @Nullable
    TenantRow find(TenantId tenant) {
        return entities.find(TenantRow.class, tenant.value());
    }

    TenantRow get(TenantId tenant) {
        TenantRow row = find(tenant);
        if (row == null) {
            throw Problem.notFound("tenant", tenant.toString());
        }
        return row;
    }

    /** Serialises what must look at several rows of a tenant before it changes one. */
    TenantRow lock(TenantId tenant) {
        TenantRow row = entities.find(TenantRow.class, tenant.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw Problem.notFound("tenant", tenant.toString());
        }
        return row;
    }

    boolean isTaken(String slug) {
        return ofSlug(slug).isPresent();
    }

    @CrossTenant("slugs are unique over all tenants")
    Optional<TenantRow> ofSlug(String slug) {
        return entities.createQuery("select t from TenantRow t where t.slug = :slug", TenantRow.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    @CrossTenant("the operator's list of tenants")
    Page<TenantRow> list(Page.Window window) {
        String like = "%" + Likes.escape(window.search().toLowerCase(Locale.ROOT)) + "%";
        String where = " from TenantRow t where lower(t.name) like :like escape '!' or t.slug like :like escape '!'";
        List<TenantRow> rows = entities.createQuery("select t" + where + " order by t.name, t.id", TenantRow.class)
                .setParameter("like", like)
                .setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultList();
        long total = entities.createQuery("select count(t)" + where, Long.class)
                .setParameter("like", like)
                .getSingleResult();
        return new Page<>(rows, total);
    }
}
