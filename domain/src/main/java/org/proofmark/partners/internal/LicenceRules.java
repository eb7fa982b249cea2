package org.proofmark.partners.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Findings;
import org.proofmark.kernel.Gtin;
import org.proofmark.partners.LicenceDraft;

/** What makes a licence a proper one. */
final class LicenceRules {
    private LicenceRules() {}

    /** A licence draft that obeys the rules. */
    record Checked(
            UUID partner,
            @Nullable Gtin gtin,
            @Nullable String family,
            SortedSet<String> countries,
            LocalDate from,
            @Nullable LocalDate to) {}

    static Checked check(LicenceDraft draft) {
        Findings findings = new Findings();
        UUID partner = draft.partner();
        if (partner == null) {
            findings.add("partner-unknown", "partner", null, "must not be empty");
        }
        boolean oneSku = draft.gtin() != null && !draft.gtin().isBlank();
        Gtin gtin = oneSku ? findings.read(Gtin::of, "gtin", draft.gtin()) : null;
        String family = findings.optionalText("family", draft.family(), 100);
        if (oneSku == (family != null)) {
            findings.add("licence-goods", "gtin", draft.gtin(), "give either a GTIN or a family");
        }
        SortedSet<String> countries = new TreeSet<>();
        for (String country : draft.countries() == null ? Set.<String>of() : draft.countries()) {
            String known = findings.country("countries", country);
            if (!known.isEmpty()) {
                countries.add(known);
            }
        }
        if (draft.countries() == null || draft.countries().isEmpty()) {
            findings.add("country-unknown", "countries", null, "must hold at least one country");
        }
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        if (from == null) {
            findings.add("licence-dates", "from", null, "must not be empty");
        } else if (to != null && to.isBefore(from)) {
            findings.add("licence-dates", "to", to.toString(), "must not be before the first day " + from);
        }
        findings.refuseIfAny();
        if (partner == null || from == null) {
            throw new IllegalStateException("a missing value was not reported");
        }
        return new Checked(partner, gtin, family, countries, from, to);
    }
}
