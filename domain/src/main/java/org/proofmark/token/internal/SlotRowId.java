package org.proofmark.token.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** The primary key of a slot. */
@Embeddable
public record SlotRowId(
        @Column(name = "tenant_id", nullable = false, updatable = false) UUID tenantId,
        @Column(name = "gtin", nullable = false, updatable = false) String gtin,
        @Column(name = "slot", nullable = false, updatable = false) int slot)
        implements Serializable {
    static SlotRowId of(TenantId tenant, Gtin gtin, int slot) {
        return new SlotRowId(tenant.value(), gtin.value(), slot);
    }
}
