package org.proofmark.serialization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.Transition;

/**
 * A code that was touched: something happened to it alone. What is null is inherited from the ranges of its order, then from the order.
 * Most codes of an installation never get such a row.
 */
@Entity
@Table(name = "code_state")
public class CodeState {
    @EmbeddedId
    private Key key;

    @Column(name = "order_id")
    private UUID order;

    @Enumerated(EnumType.STRING)
    private @Nullable Life life;

    private @Nullable String reason;

    private @Nullable Boolean activated;

    @Column(name = "dispensed_at")
    private @Nullable Instant dispensedAt;

    @Column(name = "dispensed_by")
    private @Nullable String dispensedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private int version;

    protected CodeState() {}

    void move(Transition transition, @Nullable String why, Instant at, String by) {
        life = transition.to();
        reason = why;
        if (transition == Transition.DISPENSE && dispensedAt == null) {
            dispensedAt = at;
            dispensedBy = by;
        }
        changedAt = at;
        changedBy = by;
    }

    void activate(Instant at, String by) {
        activated = true;
        changedAt = at;
        changedBy = by;
    }

    @Nullable
    Life life() {
        return life;
    }

    @Nullable
    Instant dispensedAt() {
        return dispensedAt;
    }

    @Nullable
    String dispensedBy() {
        return dispensedBy;
    }

    Key key() {
        return key;
    }

    /** @param number in the slot */
    @Embeddable
    public record Key(
            @Column(name = "tenant_id") UUID tenantId,
            @Column(name = "gtin") String gtin,
            @Column(name = "slot") int slot,
            @Column(name = "code_number") long number)
            implements Serializable {
        static Key of(TenantId tenant, CodeId code) {
            return new Key(tenant.value(), code.gtin().value(), code.slot(), code.number());
        }
    }
}
