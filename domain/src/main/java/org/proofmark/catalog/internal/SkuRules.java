package org.proofmark.catalog.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.PackagingLevel.Level;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.foundation.Findings;
import org.proofmark.kernel.Gtin;

/** What makes a SKU a proper one. */
public final class SkuRules {
    private static final int MAX_NAMES = 50;
    private static final int MAX_HELD = 100_000;

    private SkuRules() {}

    /** A SKU draft that obeys the rules. */
    public record Checked(
            Gtin gtin,
            String family,
            Map<String, String> names,
            Activation activation,
            @Nullable Integer weightGrams,
            List<PackagingLevel> packaging) {
        /** The GTINs that the brand claims with it: its own and those of its packaging levels. */
        public List<Gtin> gtins() {
            List<Gtin> all = new ArrayList<>();
            all.add(gtin);
            for (PackagingLevel level : packaging) {
                if (level.gtin() != null && level.level() != Level.EACH) {
                    all.add(Gtin.of(level.gtin()));
                }
            }
            return all;
        }
    }

    /** The draft in its normal form, or a problem that names every field at fault. */
    public static Checked check(SkuDraft draft, Activation byDefault) {
        Findings findings = new Findings();
        Gtin gtin = findings.read(Gtin::of, "gtin", draft.gtin());
        String family = findings.text("family", draft.family(), 100, false);
        Map<String, String> names = names(draft.names(), findings);
        Integer weight = findings.grams("weightGrams", draft.weightGrams(), 1);
        List<PackagingLevel> packaging =
                packaging(gtin, draft.packaging() == null ? List.of() : draft.packaging(), findings);
        findings.refuseIfAny();
        if (gtin == null) {
            throw new IllegalStateException("a GTIN that could not be read was not reported");
        }
        Activation activation = draft.activation() == null ? byDefault : draft.activation();
        return new Checked(gtin, family, names, activation, weight, packaging);
    }

    private static Map<String, String> names(@Nullable Map<String, String> given, Findings findings) {
        Map<String, String> names = new TreeMap<>();
        if (given == null || given.isEmpty()) {
            findings.add("names-missing", "names", null, "must hold the product's name in at least one language");
            return names;
        }
        if (given.size() > MAX_NAMES) {
            findings.add(
                    "names-missing",
                    "names",
                    String.valueOf(given.size()),
                    "must hold at most " + MAX_NAMES + " names");
            return names;
        }
        given.forEach((language, name) -> {
            String tag = findings.language("names." + language, language);
            String text = findings.text("names." + language, name, 200, true);
            if (!tag.isEmpty() && names.put(tag, text) != null) {
                findings.add("language-invalid", "names." + language, language, "is there twice");
            }
        });
        return names;
    }

    private static List<PackagingLevel> packaging(@Nullable Gtin sku, List<PackagingLevel> given, Findings findings) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        Set<Gtin> gtins = new HashSet<>();
        if (sku != null) {
            gtins.add(sku);
        }
        List<PackagingLevel> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "packaging[" + i + "].";
            PackagingLevel level = given.get(i);
            if (level == null || level.level() == null) {
                findings.add("packaging-invalid", at + "level", null, "must be EACH, INNER, CASE or PALLET");
                continue;
            }
            if (!levels.add(level.level())) {
                findings.add("packaging-invalid", at + "level", level.level().name(), "is there twice");
            }
            Gtin gtin = gtin(at + "gtin", level, sku, gtins, findings);
            int most = level.level() == Level.EACH ? 1 : MAX_HELD;
            if (level.holds() < 1 || level.holds() > most) {
                findings.add(
                        "packaging-invalid",
                        at + "holds",
                        String.valueOf(level.holds()),
                        most == 1 ? "must be 1 for EACH" : "must be between 1 and " + most);
            }
            Integer weight = findings.grams(at + "weightGrams", level.weightGrams(), 1);
            Integer tolerance = findings.grams(at + "toleranceGrams", level.toleranceGrams(), 0);
            if (tolerance != null && (weight == null || tolerance > weight)) {
                findings.add(
                        "weight-invalid",
                        at + "toleranceGrams",
                        tolerance.toString(),
                        "needs a weight and must not be more than it");
            }
            checked.add(new PackagingLevel(
                    level.level(), gtin == null ? null : gtin.value(), level.holds(), weight, tolerance));
        }
        checked.sort((a, b) -> a.level().compareTo(b.level()));
        return checked;
    }

    private static @Nullable Gtin gtin(
            String field, PackagingLevel level, @Nullable Gtin sku, Set<Gtin> taken, Findings findings) {
        if (level.gtin() == null || level.gtin().isBlank()) {
            return level.level() == Level.EACH ? sku : null;
        }
        Gtin gtin = findings.read(Gtin::of, field, level.gtin());
        if (gtin == null) {
            return null;
        }
        if (level.level() == Level.EACH) {
            if (sku != null && !gtin.equals(sku)) {
                findings.add("packaging-invalid", field, level.gtin(), "must be the SKU's own for EACH");
            }
        } else if (!taken.add(gtin)) {
            findings.add("packaging-invalid", field, level.gtin(), "must differ from the GTINs of the other levels");
        }
        return gtin;
    }
}
