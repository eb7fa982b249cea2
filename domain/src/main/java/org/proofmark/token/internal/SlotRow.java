package org.proofmark.token.internal;

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
import org.proofmark.kernel.Gtin;
import org.proofmark.token.SlotState;
import org.proofmark.token.SlotView;

/**
 * A slot's life: it is opened to ISSUE numbers for one market; a rotation, of the slot or of the tenant's epoch, leaves it VERIFY_ONLY;
 * a revocation, from either state, is its end. It never comes back, is never bound to another market, and is never deleted, since its
 * codes are on labels.
 */
@Entity
@Table(name = "token_slot")
public class SlotRow {
    static final String FORMAT = "PM1";

    @EmbeddedId
    private SlotRowId id;

    @Column(name = "market_id", updatable = false)
    private UUID market;

    private @Nullable UUID issuing;

    @Column(updatable = false)
    private int epoch;

    @Column(updatable = false)
    private String format;

    @Column(name = "texture_profile", updatable = false)
    private String textureProfile;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private SlotState state;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    private @Nullable String reason;

    @Version
    private int version;

    /** For JPA. */
    protected SlotRow() {}

    SlotRow(SlotRowId id, UUID market, int epoch, String textureProfile, Instant openedAt, String openedBy) {
        this.id = id;
        this.market = market;
        this.issuing = market;
        this.epoch = epoch;
        this.format = FORMAT;
        this.textureProfile = textureProfile;
        this.state = SlotState.ISSUE;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    boolean issuesFor(UUID wanted) {
        return state == SlotState.ISSUE && market.equals(wanted);
    }

    boolean revoked() {
        return state == SlotState.REVOKED;
    }

    int number() {
        return id.slot();
    }

    void rotateOut() {
        state = SlotState.VERIFY_ONLY;
        issuing = null;
    }

    void revoke(Instant at, String by, String why) {
        state = SlotState.REVOKED;
        issuing = null;
        revokedAt = at;
        revokedBy = by;
        reason = why;
    }

    SlotView view() {
        return new SlotView(
                new Gtin(id.gtin()),
                id.slot(),
                market,
                epoch,
                format,
                textureProfile,
                state,
                openedAt,
                openedBy,
                revokedAt,
                reason);
    }
}
