package org.proofmark.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.LotView;
import org.proofmark.foundation.MasterRecord;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;

/** What was produced together and expires together. GTIN and number name it for ever; its dates may be corrected. */
@Entity
@Table(name = "lot")
class Lot extends MasterRecord {
    @Column(updatable = false)
    private String gtin;

    @Column(updatable = false)
    private String number;

    private @Nullable LocalDate produced;
    private @Nullable LocalDate expiry;
    private @Nullable String site;

    protected Lot() {}

    Lot(TenantKey key, Actor actor, Instant now, LotRules.Checked checked) {
        super(key, actor, now);
        gtin = checked.gtin().value();
        number = checked.number();
        take(checked);
    }

    void change(int expectedVersion, Actor actor, Instant now, LotRules.Checked checked) {
        changing(expectedVersion, actor, now);
        take(checked);
    }

    private void take(LotRules.Checked checked) {
        produced = checked.produced();
        expiry = checked.expiry();
        site = checked.site();
    }

    Gtin gtin() {
        return Gtin.of(gtin);
    }

    String number() {
        return number;
    }

    LotView view() {
        return new LotView(id(), gtin(), number, produced, expiry, site, archived(), version());
    }
}
