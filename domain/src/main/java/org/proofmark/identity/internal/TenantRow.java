package org.proofmark.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Tenants;
import org.proofmark.kernel.TenantId;

/**
 * A brand. It begins ACTIVE, is SUSPENDED and resumed by an operator, and never ends. {@code codesOrdered} is counted by {@code SqlQuotas}
 * alone, with a conditional update that this entity never overwrites.
 */
@Entity
@Table(name = "tenant")
class TenantRow {
    @Id
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Tenants.State state;

    @Column(name = "suspension_reason")
    private String suspensionReason;

    @Column(name = "code_quota")
    private Long codeQuota;

    @Column(name = "codes_ordered", nullable = false, insertable = false, updatable = false)
    private long codesOrdered;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected TenantRow() {}

    TenantRow(TenantId id, String slug, String name, @Nullable Long codeQuota, Instant createdAt) {
        this.id = id.value();
        this.slug = slug;
        this.name = name;
        this.state = Tenants.State.ACTIVE;
        this.codeQuota = codeQuota;
        this.createdAt = createdAt;
    }

    TenantId id() {
        return new TenantId(id);
    }

    String name() {
        return name;
    }

    boolean isSuspended() {
        return state == Tenants.State.SUSPENDED;
    }

    void suspend(String reason) {
        state = Tenants.State.SUSPENDED;
        suspensionReason = reason;
    }

    void resume() {
        state = Tenants.State.ACTIVE;
        suspensionReason = null;
    }

    void limit(@Nullable Long codes) {
        codeQuota = codes;
    }

    Tenants.Tenant seen(List<String> hosts, List<String> prefixes) {
        return new Tenants.Tenant(
                id(), slug, name, state, suspensionReason, codeQuota, codesOrdered, hosts, prefixes, createdAt);
    }
}
