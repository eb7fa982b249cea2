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
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.Products.Lot;
import org.proofmark.catalog.Products.Market;
import org.proofmark.foundation.TenantKey;
import org.proofmark.jobs.JobState;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gtin;
import org.proofmark.serialization.Deliver;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.OrderCodes.Batch;
import org.proofmark.serialization.PlaceOrder;

/**
 * An order for codes: a stretch of numbers of one key slot and what holds for all of them until something more special is said.
 *
 * <p>Its life: placed with its numbers reserved. A NONE order is COMPLETED in the same breath. A FILE order is QUEUED, RUNNING while its
 * job writes, perhaps STOPPED or FAILED and RUNNING again, and COMPLETED once the manifest lies beside the file. One that was not
 * completed can be CANCELLED: then its codes are VOID; its numbers are never given out again. Allocation, GTIN, lot, market, mark and host
 * never change: the same order always computes to the same bytes.
 */
@Entity
@Table(name = "code_order")
public class CodeOrder {
    @EmbeddedId
    private TenantKey key;

    private String gtin;

    @Column(name = "lot_id")
    private UUID lot;

    @Column(name = "lot_number")
    private String lotNumber;

    @Column(name = "market_id")
    private UUID market;

    @Column(name = "market_code")
    private String marketCode;

    private int slot;

    @Column(name = "first_number")
    private long first;

    private long quantity;

    @Enumerated(EnumType.STRING)
    private Activation activation;

    @Enumerated(EnumType.STRING)
    private Deliver deliver;

    private boolean test;

    private @Nullable String reference;

    @Enumerated(EnumType.STRING)
    private Life life;

    @Column(name = "texture_profile")
    private String textureProfile;

    @Column(name = "label_host")
    private String labelHost;

    @Enumerated(EnumType.STRING)
    private JobState status;

    private long issued;

    @Column(name = "job_id")
    private @Nullable UUID job;

    private @Nullable String message;

    @Column(name = "file_bytes")
    private long fileBytes;

    @Column(name = "file_sha256")
    private @Nullable String fileSha256;

    @Column(name = "range_revision")
    private int rangeRevision;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Version
    private int version;

    protected CodeOrder() {}

    CodeOrder(
            TenantKey key,
            PlaceOrder command,
            Gtin gtin,
            Lot lot,
            Market market,
            Activation activation,
            String labelHost,
            String placedBy,
            Instant placedAt) {
        this.key = key;
        this.gtin = gtin.value();
        this.lot = lot.id();
        this.lotNumber = lot.number();
        this.market = market.id();
        this.marketCode = market.code();
        this.quantity = command.quantity();
        this.activation = activation;
        this.deliver = command.deliver();
        this.test = command.test();
        this.reference = OrderRules.reference(command.reference());
        this.life = Life.ISSUED;
        this.labelHost = labelHost;
        this.status = JobState.QUEUED;
        this.textureProfile = OrderMarks.NONE;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
    }

    /** Takes its numbers, and the mark that its labels will carry for good. */
    void reserve(int inSlot, long firstNumber, String profile) {
        slot = inSlot;
        first = firstNumber;
        textureProfile = profile;
    }

    void hasFile(long bytes) {
        fileBytes = bytes;
    }

    void runsAs(UUID jobId) {
        job = jobId;
    }

    /** Mirrors its job; what is over stays over. */
    void follow(JobState state, long done, @Nullable String why) {
        if (!status.isOver()) {
            status = state == JobState.STOPPING ? JobState.RUNNING : state;
            issued = Math.min(quantity, Math.max(issued, done));
            message = why;
        }
    }

    /** Returns false if it was completed before. */
    boolean complete(@Nullable String sha256, Instant now) {
        if (status == JobState.COMPLETED) {
            return false;
        }
        status = JobState.COMPLETED;
        issued = quantity;
        message = null;
        fileSha256 = sha256;
        completedAt = now;
        return true;
    }

    /** The number of the next thing that is said of some of its positions. */
    int nextRevision() {
        return ++rangeRevision;
    }

    Batch batch() {
        return new Batch(
                key.tenant(),
                key.id(),
                new Gtin(gtin),
                market,
                lot,
                slot,
                first,
                quantity,
                textureProfile,
                DigitalLink.labelPrefix(labelHost, new Gtin(gtin)),
                test);
    }

    TenantKey key() {
        return key;
    }

    String gtin() {
        return gtin;
    }

    UUID lot() {
        return lot;
    }

    String lotNumber() {
        return lotNumber;
    }

    UUID market() {
        return market;
    }

    String marketCode() {
        return marketCode;
    }

    int slot() {
        return slot;
    }

    String textureProfile() {
        return textureProfile;
    }

    long first() {
        return first;
    }

    long quantity() {
        return quantity;
    }

    Activation activation() {
        return activation;
    }

    Deliver deliver() {
        return deliver;
    }

    boolean test() {
        return test;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Life life() {
        return life;
    }

    JobState status() {
        return status;
    }

    long issued() {
        return issued;
    }

    @Nullable
    UUID job() {
        return job;
    }

    @Nullable
    String message() {
        return message;
    }

    @Nullable
    String fileSha256() {
        return fileSha256;
    }

    String placedBy() {
        return placedBy;
    }

    Instant placedAt() {
        return placedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
