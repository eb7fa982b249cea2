package org.proofmark.partners.internal;

import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Findings;
import org.proofmark.kernel.Gln;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;

/** What makes a partner a proper one. */
final class PartnerRules {
    private PartnerRules() {}

    /** A partner draft that obeys the rules. */
    record Checked(PartnerRole role, String name, @Nullable String gln, String country, @Nullable String contact) {}

    static Checked check(PartnerDraft draft) {
        Findings findings = new Findings();
        PartnerRole role = draft.role();
        if (role == null) {
            findings.add("partner-role-missing", "role", null, "must be EXPORTER or DISTRIBUTOR");
        }
        String name = findings.text("name", draft.name(), 200, true);
        String gln = gln("gln", draft.gln(), findings);
        String country = findings.country("country", draft.country());
        String contact = findings.optionalText("contact", draft.contact(), 200);
        findings.refuseIfAny();
        if (role == null) {
            throw new IllegalStateException("a missing role was not reported");
        }
        return new Checked(role, name, gln, country, contact);
    }

    static @Nullable String gln(String field, @Nullable String given, Findings findings) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Gln gln = findings.read(Gln::of, field, given);
        return gln == null ? null : gln.value();
    }
}
