package org.proofmark.catalog.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.LotDraft;
import org.proofmark.foundation.Findings;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Gtin;

/** What makes a lot a proper one. */
public final class LotRules {
    // GS1 General Specifications §7.11, table of the AI encodable character set 82.
    private static final String MARKS = "!\"%&'()*+,-./:;<=>?_";

    private LotRules() {}

    /** A lot draft that obeys the rules. */
    public record Checked(
            Gtin gtin,
            String number,
            @Nullable LocalDate produced,
            @Nullable LocalDate expiry,
            @Nullable String site) {}

    public static Checked check(LotDraft draft) {
        Findings findings = new Findings();
        Gtin gtin = findings.read(Gtin::of, "gtin", draft.gtin());
        String number = draft.number() == null ? "" : draft.number().strip();
        String fault = numberFault(number);
        if (fault != null) {
            findings.add("lot-number-invalid", "number", draft.number(), fault);
        }
        year("produced", draft.produced(), findings);
        year("expiry", draft.expiry(), findings);
        if (draft.produced() != null && draft.expiry() != null && draft.expiry().isBefore(draft.produced())) {
            findings.add(
                    "expiry-before-production",
                    "expiry",
                    draft.expiry().toString(),
                    "must not be before the production date " + draft.produced());
        }
        Gln site = draft.site() == null || draft.site().isBlank() ? null : findings.read(Gln::of, "site", draft.site());
        findings.refuseIfAny();
        if (gtin == null) {
            throw new IllegalStateException("a GTIN that could not be read was not reported");
        }
        return new Checked(gtin, number, draft.produced(), draft.expiry(), site == null ? null : site.value());
    }

    /** What is wrong with a lot number; null if nothing is. */
    public static @Nullable String numberFault(String number) {
        if (number.isEmpty() || number.length() > 20) {
            return "must have 1 to 20 characters";
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!plain && MARKS.indexOf(c) < 0) {
                return "must use only digits, the letters A to Z and a to z, and the marks " + MARKS;
            }
        }
        return null;
    }

    /** Labels carry two digits of the year, and SQL dates four. */
    private static void year(String field, @Nullable LocalDate date, Findings findings) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > 2199)) {
            findings.add("date-invalid", field, date.toString(), "must lie between 1900 and 2199");
        }
    }
}
