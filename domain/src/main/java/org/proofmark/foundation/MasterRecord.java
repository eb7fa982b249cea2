package org.proofmark.foundation;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/**
 * What every row of master data has: it belongs to a tenant, is never deleted but archived, counts its changes, and knows who made the
 * first and the last of them. A change names the version that it was made on; if somebody was faster, it is refused.
 */
@MappedSuperclass
public abstract class MasterRecord {
    @EmbeddedId
    private TenantKey key;

    @Version
    private int version;

    private boolean archived;

    // UTC without a zone, so that no driver's idea of the session's zone can move it.
    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected MasterRecord() {}

    protected MasterRecord(TenantKey key, Actor actor, Instant now) {
        this.key = key;
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.createdBy = actor.name();
        touched(actor, now);
    }

    public final UUID id() {
        return key.id();
    }

    public final TenantKey key() {
        return key;
    }

    public final int version() {
        return version;
    }

    public final boolean archived() {
        return archived;
    }

    /** Puts the row away, or takes it out again; false if it was so already. */
    public final boolean archive(boolean away, Actor actor, Instant now) {
        if (archived == away) {
            return false;
        }
        archived = away;
        touched(actor, now);
        return true;
    }

    /** Refuses a change that was made on another version than the present one, or on an archived row. */
    protected final void changing(int expected, Actor actor, Instant now) {
        if (expected != version) {
            throw changedMeanwhile();
        }
        if (archived) {
            throw Problem.conflict("archived", "It is archived", "Restore it before you change it.");
        }
        touched(actor, now);
    }

    static RuntimeException changedMeanwhile() {
        return Problem.conflict(
                "changed-meanwhile",
                "Somebody changed it meanwhile",
                "Load it again, look at the other change and repeat yours if it still makes sense.");
    }

    private void touched(Actor actor, Instant now) {
        changedAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        changedBy = actor.name();
    }
}
