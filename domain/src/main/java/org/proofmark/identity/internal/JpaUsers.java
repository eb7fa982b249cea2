package org.proofmark.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.TenantKey;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

/** Users' rows, each query within one tenant; and the directory's answer to whose an e-mail is. */
@ApplicationScoped
@Transactional
class JpaUsers {
    @Inject
    private EntityManager entities;

    /** @throws org.proofmark.kernel.ProblemException CONFLICT {@code email-taken} */
    void add(TenantId tenant, UserRow user) {
        if (isTaken(user.email())) {
            throw Problem.conflict(
                    "email-taken",
                    "Somebody signs in with this e-mail address already",
                    "Choose another address for " + user.email() + ".");
        }
        entities.createNativeQuery("insert into directory_login (email, tenant_id, user_id) values (?1, ?2, ?3)")
                .setParameter(1, user.email())
                .setParameter(2, Uuids.bytes(tenant.value()))
                .setParameter(3, Uuids.bytes(user.id()))
                .executeUpdate();
        entities.persist(user);
        entities.flush();
    }

    @CrossTenant("e-mail addresses are unique over all tenants, because nobody names their tenant when signing in")
    private boolean isTaken(String email) {
        return !entities.createNativeQuery("select user_id from directory_login where email = ?1 for update")
                .setParameter(1, email)
                .getResultList()
                .isEmpty();
    }

    /** Whose e-mail this is, found for a sign-in. */
    @CrossTenant("nobody names their tenant when signing in")
    Optional<TenantKey> ofEmail(String email) {
        List<?> rows = entities.createNativeQuery("select tenant_id, user_id from directory_login where email = ?1")
                .setParameter(1, email)
                .getResultList();
        return rows.stream()
                .map(row ->
                        new TenantKey(Uuids.of((byte[]) ((Object[]) row)[0]), Uuids.of((byte[]) ((Object[]) row)[1])))
                .findFirst();
    }

    @Nullable
    UserRow find(TenantId tenant, UUID user) {
        return entities.find(UserRow.class, TenantKey.of(tenant, user));
    }

    UserRow get(TenantId tenant, UUID user) {
        UserRow row = find(tenant, user);
        if (row == null) {
            throw Problem.notFound("user", user.toString());
        }
        return row;
    }

    Page<UserRow> list(TenantId tenant, Page.Window window) {
        String like = "%" + Likes.escape(window.search().toLowerCase(Locale.ROOT)) + "%";
        String where = " from UserRow u where u.key.tenantId = :tenant"
                + " and (lower(u.name) like :like escape '!' or u.email like :like escape '!')";
        List<UserRow> rows = entities.createQuery("select u" + where + " order by u.email", UserRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("like", like)
                .setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultList();
        long total = entities.createQuery("select count(u)" + where, Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("like", like)
                .getSingleResult();
        return new Page<>(rows, total);
    }

    /** The tenant's enabled administrators; the caller holds the tenant's lock. */
    List<UserRow> administrators(TenantId tenant) {
        return entities.createQuery(
                        "select u from UserRow u where u.key.tenantId = :tenant and u.enabled = true", UserRow.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .filter(UserRow::isAdministrator)
                .toList();
    }

    void signedIn(TenantId tenant, UUID user, Instant at) {
        entities.createQuery(
                        "update UserRow u set u.signedInAt = :at where u.key.tenantId = :tenant and u.key.id = :user")
                .setParameter("at", at)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .executeUpdate();
    }

    /** Stores the same password at the present cost; the session's stamp stays. */
    void rehashed(TenantId tenant, UUID user, String before, String stored) {
        entities.createQuery("update UserRow u set u.password = :stored"
                        + " where u.key.tenantId = :tenant and u.key.id = :user and u.password = :before")
                .setParameter("stored", stored)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user)
                .setParameter("before", before)
                .executeUpdate();
    }

    void flush() {
        entities.flush();
    }
}
