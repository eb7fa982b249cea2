package org.proofmark.catalog.internal;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.MarketView;
import org.proofmark.foundation.Findings;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/** What makes a market a proper one. */
final class MarketRules {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    private MarketRules() {}

    /**
     * A market draft that obeys the rules.
     *
     * @param mark null where the draft says nothing of it
     */
    record Checked(String code, String name, SortedSet<String> countries, @Nullable String mark) {}

    /** @param printable whether labels can be printed with a mark of this id */
    static Checked check(MarketDraft draft, Predicate<String> printable) {
        Findings findings = new Findings();
        String code = draft.code() == null ? "" : draft.code().strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            findings.add(
                    "market-code-invalid",
                    "code",
                    draft.code(),
                    "must have 1 to 20 of A–Z, 0–9 and hyphen, for example SA");
        }
        String name = findings.text("name", draft.name(), 200, true);
        SortedSet<String> countries = new TreeSet<>();
        for (String country : draft.countries() == null ? Set.<String>of() : draft.countries()) {
            String known = findings.country("countries", country);
            if (!known.isEmpty()) {
                countries.add(known);
            }
        }
        if (draft.countries() == null || draft.countries().isEmpty()) {
            findings.add("territory-empty", "countries", null, "must hold at least one country");
        }
        String mark = draft.mark() == null ? null : draft.mark().strip();
        if (mark != null && !mark.equals(MarketView.NO_MARK) && !printable.test(mark)) {
            findings.add(
                    "mark-unknown",
                    "mark",
                    draft.mark(),
                    "is no mark that is printed; for example keyed-600-12, or none");
        }
        findings.refuseIfAny();
        return new Checked(code, name, countries, mark);
    }

    /** The refusal of a territory that reaches into another market's. */
    static ProblemException overlap(String country, String otherMarket) {
        return Problem.of(Problem.Kind.CONFLICT, "territory-overlap", "Two markets would share a country")
                .detail("Country " + country + " belongs to market " + otherMarket
                        + " already. Take it out of that market first, or leave it out of this one.")
                .fault("countries", country, "belongs to market " + otherMarket + " already")
                .exception();
    }
}
