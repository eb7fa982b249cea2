package org.proofmark.serialization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.serialization.Life;

/**
 * Something that was said of a range of an order's positions: a life, an activation, a market. What is null was not said. It is never
 * changed; a newer revision overrides it where the two overlap.
 */
@Entity
@Table(name = "code_range")
public class CodeRange {
    @EmbeddedId
    private Key key;

    @Column(name = "first_position")
    private long first;

    @Column(name = "last_position")
    private long last;

    @Enumerated(EnumType.STRING)
    private @Nullable Life life;

    private @Nullable String reason;

    private @Nullable Boolean activated;

    @Column(name = "market_id")
    private @Nullable UUID market;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected CodeRange() {}

    private CodeRange(CodeOrder order, long first, long last, Instant at, String by) {
        this.key = new Key(order.key().tenantId(), order.key().id(), order.nextRevision());
        this.first = first;
        this.last = last;
        this.changedAt = at;
        this.changedBy = by;
    }

    static CodeRange ofLife(
            CodeOrder order, long first, long last, Life life, @Nullable String reason, Instant at, String by) {
        CodeRange range = new CodeRange(order, first, last, at, by);
        range.life = life;
        range.reason = reason;
        return range;
    }

    static CodeRange ofActivation(CodeOrder order, long first, long last, Instant at, String by) {
        CodeRange range = new CodeRange(order, first, last, at, by);
        range.activated = true;
        return range;
    }

    static CodeRange ofMarket(
            CodeOrder order, long first, long last, UUID market, String reason, Instant at, String by) {
        CodeRange range = new CodeRange(order, first, last, at, by);
        range.market = market;
        range.reason = reason;
        return range;
    }

    /** @param revision counts within the order, from 1 */
    @Embeddable
    public record Key(
            @Column(name = "tenant_id") UUID tenantId,
            @Column(name = "order_id") UUID orderId,
            @Column(name = "revision") int revision)
            implements Serializable {}
}
