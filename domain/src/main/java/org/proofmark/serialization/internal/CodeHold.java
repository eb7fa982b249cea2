package org.proofmark.serialization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Gtin;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Holds.Placed;
import org.proofmark.serialization.Scope;

/** Something held against codes, from the moment it was placed until somebody lifts it; it is kept afterwards as history. */
@Entity
@Table(name = "code_hold")
public class CodeHold {
    /** Which columns say what is held. */
    enum Kind {
        CODE,
        RANGE,
        LOT,
        SLOT
    }

    @EmbeddedId
    private TenantKey key;

    @Enumerated(EnumType.STRING)
    private Hold.Kind kind;

    @Enumerated(EnumType.STRING)
    private Kind scope;

    private @Nullable String gtin;

    private @Nullable Integer slot;

    @Column(name = "code_number")
    private @Nullable Long number;

    @Column(name = "order_id")
    private @Nullable UUID order;

    @Column(name = "first_position")
    private @Nullable Long first;

    @Column(name = "last_position")
    private @Nullable Long last;

    @Column(name = "lot_id")
    private @Nullable UUID lot;

    private String reason;

    private Instant since;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @Column(name = "lifted_reason")
    private @Nullable String liftedReason;

    @Version
    private int version;

    protected CodeHold() {}

    CodeHold(TenantKey key, Hold.Kind kind, Scope on, String reason, Instant since, String placedBy) {
        this.key = key;
        this.kind = kind;
        this.reason = reason;
        this.since = since;
        this.placedBy = placedBy;
        if (on instanceof Scope.OneCode one) {
            scope = Kind.CODE;
            gtin = one.code().gtin().value();
            slot = one.code().slot();
            number = one.code().number();
        } else if (on instanceof Scope.Positions positions) {
            scope = Kind.RANGE;
            order = positions.order();
            first = positions.first();
            last = positions.last();
        } else if (on instanceof Scope.WholeLot whole) {
            scope = Kind.LOT;
            lot = whole.lot();
        } else if (on instanceof Scope.WholeSlot whole) {
            scope = Kind.SLOT;
            gtin = whole.gtin().value();
            slot = whole.slot();
        }
    }

    /** Returns false if it was lifted before. */
    boolean lift(String why, Instant at, String by) {
        if (liftedAt != null) {
            return false;
        }
        liftedAt = at;
        liftedBy = by;
        liftedReason = why;
        return true;
    }

    Placed placed() {
        return new Placed(key.id(), kind, scope(), reason, since, placedBy, liftedAt, liftedBy);
    }

    Hold.Kind kind() {
        return kind;
    }

    private Scope scope() {
        return switch (scope) {
            case CODE -> new Scope.OneCode(new CodeId(new Gtin(gtin), slot, number));
            case RANGE -> new Scope.Positions(order, first, last);
            case LOT -> new Scope.WholeLot(lot);
            case SLOT -> new Scope.WholeSlot(new Gtin(gtin), slot);
        };
    }
}
