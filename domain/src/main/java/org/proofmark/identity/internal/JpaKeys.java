package org.proofmark.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.CrossTenant;
import org.proofmark.foundation.TenantKey;
import org.proofmark.foundation.Uuids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.TenantId;

/** API keys' rows, and the directory's answer to whose a digest is. */
@ApplicationScoped
@Transactional
class JpaKeys {
    /** How exactly the last use is known. */
    private static final long USE_SECONDS = 300;

    @Inject
    private EntityManager entities;

    void add(TenantId tenant, UUID id, KeyRow key) {
        entities.createNativeQuery("insert into directory_key (key_digest, tenant_id, key_id) values (?1, ?2, ?3)")
                .setParameter(1, key.digest())
                .setParameter(2, Uuids.bytes(tenant.value()))
                .setParameter(3, Uuids.bytes(id))
                .executeUpdate();
        entities.persist(key);
        entities.flush();
    }

    @CrossTenant("a key names no tenant; its digest is unique over all")
    @Nullable
    KeyRow ofDigest(byte[] digest) {
        List<?> rows = entities.createNativeQuery("select tenant_id, key_id from directory_key where key_digest = ?1")
                .setParameter(1, digest)
                .getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        Object[] row = (Object[]) rows.get(0);
        return entities.find(KeyRow.class, new TenantKey(Uuids.of((byte[]) row[0]), Uuids.of((byte[]) row[1])));
    }

    /** Notes the use unless it was noted lately. */
    void used(TenantId tenant, UUID key, Instant at) {
        entities.createQuery("update KeyRow k set k.usedAt = :at where k.key.tenantId = :tenant and k.key.id = :key"
                        + " and (k.usedAt is null or k.usedAt < :lately)")
                .setParameter("at", at)
                .setParameter("tenant", tenant.value())
                .setParameter("key", key)
                .setParameter("lately", at.minusSeconds(USE_SECONDS))
                .executeUpdate();
    }

    KeyRow get(TenantId tenant, UUID key) {
        KeyRow row = find(tenant, key);
        if (row == null) {
            throw Problem.notFound("key", key.toString());
        }
        return row;
    }

    @Nullable
    KeyRow find(TenantId tenant, UUID key) {
        return entities.find(KeyRow.class, TenantKey.of(tenant, key));
    }

    List<KeyRow> list(TenantId tenant) {
        return entities.createQuery(
                        "select k from KeyRow k where k.key.tenantId = :tenant order by k.createdAt desc, k.key.id desc",
                        KeyRow.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }
}
