package org.proofmark.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.MasterRecord;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.PartnerView;

/** A company that makes or moves the brand's goods. Archived, it keeps its history but holds no licence any more. */
@Entity
@Table(name = "partner")
class Partner extends MasterRecord {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PartnerRole role;

    private String name;
    private @Nullable String gln;
    private String country;
    private @Nullable String contact;

    protected Partner() {}

    Partner(TenantKey key, Actor actor, Instant now, PartnerRules.Checked checked) {
        super(key, actor, now);
        role = checked.role();
        take(checked);
    }

    void change(int expectedVersion, Actor actor, Instant now, PartnerRules.Checked checked) {
        changing(expectedVersion, actor, now);
        take(checked);
    }

    private void take(PartnerRules.Checked checked) {
        name = checked.name();
        gln = checked.gln();
        country = checked.country();
        contact = checked.contact();
    }

    PartnerRole role() {
        return role;
    }

    String name() {
        return name;
    }

    PartnerView view() {
        return new PartnerView(id(), role, name, gln, country, contact, archived(), version());
    }
}
