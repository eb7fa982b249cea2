package org.proofmark.partners.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.MasterRecord;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.partners.SiteKind;
import org.proofmark.partners.SiteView;

/** A place with a GLN, which it keeps for ever because events name it. Times there are shown in its own zone. */
@Entity
@Table(name = "site")
class Site extends MasterRecord {
    @Column(updatable = false)
    private String gln;

    @Enumerated(EnumType.STRING)
    private SiteKind kind;

    private String name;
    private @Nullable String address;
    private String country;
    private String zone;

    /** Five decimals: about a metre. */
    private @Nullable BigDecimal latitude;

    private @Nullable BigDecimal longitude;

    @Column(name = "partner_id")
    private @Nullable UUID partner;

    protected Site() {}

    Site(TenantKey key, Actor actor, Instant now, SiteRules.Checked checked) {
        super(key, actor, now);
        gln = checked.gln();
        take(checked);
    }

    void change(int expectedVersion, Actor actor, Instant now, SiteRules.Checked checked) {
        changing(expectedVersion, actor, now);
        take(checked);
    }

    private void take(SiteRules.Checked checked) {
        kind = checked.kind();
        name = checked.name();
        address = checked.address();
        country = checked.country();
        zone = checked.zone();
        latitude = degrees(checked.latitude());
        longitude = degrees(checked.longitude());
        partner = checked.partner();
    }

    private static @Nullable BigDecimal degrees(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_UP);
    }

    String gln() {
        return gln;
    }

    SiteView view() {
        return new SiteView(
                id(),
                gln,
                kind,
                name,
                address,
                country,
                zone,
                latitude == null ? null : latitude.doubleValue(),
                longitude == null ? null : longitude.doubleValue(),
                partner,
                archived(),
                version());
    }
}
