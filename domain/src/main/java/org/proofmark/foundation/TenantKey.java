package org.proofmark.foundation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.proofmark.kernel.TenantId;

/** The primary key of an entity: the tenant first, then a time-ordered id, so that one tenant's rows lie together. */
@Embeddable
public record TenantKey(
        @Column(name = "tenant_id", nullable = false, updatable = false) UUID tenantId,
        @Column(name = "id", nullable = false, updatable = false) UUID id)
        implements Serializable {
    public static TenantKey of(TenantId tenant, UUID id) {
        return new TenantKey(tenant.value(), id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }
}
