package org.proofmark.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.MasterRecord;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.partners.LicenceView;

/** A partner's permission to hold one SKU or a family in some countries for some time. */
@Entity
@Table(name = "licence")
class Licence extends MasterRecord {
    @Column(name = "partner_id", updatable = false)
    private UUID partner;

    private @Nullable String gtin;
    private @Nullable String family;

    /** Sorted, separated by commas. */
    private String countries;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    protected Licence() {}

    Licence(TenantKey key, Actor actor, Instant now, LicenceRules.Checked checked) {
        super(key, actor, now);
        partner = checked.partner();
        take(checked);
    }

    void change(int expectedVersion, Actor actor, Instant now, LicenceRules.Checked checked) {
        changing(expectedVersion, actor, now);
        take(checked);
    }

    private void take(LicenceRules.Checked checked) {
        gtin = checked.gtin() == null ? null : checked.gtin().value();
        family = checked.family();
        countries = String.join(",", checked.countries());
        from = checked.from();
        to = checked.to();
    }

    UUID partner() {
        return partner;
    }

    LicenceView view() {
        return new LicenceView(
                id(), partner, gtin, family, List.of(countries.split(",")), from, to, archived(), version());
    }
}
