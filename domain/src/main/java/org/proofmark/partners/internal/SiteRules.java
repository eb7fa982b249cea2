package org.proofmark.partners.internal;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Findings;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;

/** What makes a site a proper one. */
final class SiteRules {
    private SiteRules() {}

    /** A site draft that obeys the rules. */
    record Checked(
            String gln,
            SiteKind kind,
            String name,
            @Nullable String address,
            String country,
            String zone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable UUID partner) {}

    static Checked check(SiteDraft draft) {
        Findings findings = new Findings();
        String gln = PartnerRules.gln("gln", draft.gln(), findings);
        if (draft.gln() == null || draft.gln().isBlank()) {
            findings.add("gln-invalid", "gln", draft.gln(), "must not be empty");
        }
        SiteKind kind = draft.kind();
        if (kind == null) {
            findings.add("site-kind-missing", "kind", null, "must be PLANT, WAREHOUSE or SHOP");
        }
        String name = findings.text("name", draft.name(), 200, true);
        String address = findings.optionalText("address", draft.address(), 300);
        String country = findings.country("country", draft.country());
        String zone = draft.zone() == null ? "" : draft.zone().strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            findings.add("zone-unknown", "zone", draft.zone(), "must be an IANA time zone, for example Asia/Riyadh");
        }
        position(draft, findings);
        findings.refuseIfAny();
        if (gln == null || kind == null) {
            throw new IllegalStateException("a missing value was not reported");
        }
        return new Checked(
                gln, kind, name, address, country, zone, draft.latitude(), draft.longitude(), draft.partner());
    }

    private static void position(SiteDraft draft, Findings findings) {
        Double latitude = draft.latitude();
        Double longitude = draft.longitude();
        if ((latitude == null) != (longitude == null)) {
            findings.add(
                    "position-invalid",
                    latitude == null ? "latitude" : "longitude",
                    null,
                    "must be given together with the other");
        }
        if (latitude != null && !(Math.abs(latitude) <= 90)) {
            findings.add("position-invalid", "latitude", latitude.toString(), "must be between -90 and 90");
        }
        if (longitude != null && !(Math.abs(longitude) <= 180)) {
            findings.add("position-invalid", "longitude", longitude.toString(), "must be between -180 and 180");
        }
    }
}
