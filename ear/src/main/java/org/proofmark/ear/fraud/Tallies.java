package org.proofmark.ear.fraud;

import java.util.EnumMap;
import java.util.Map;

/** A tally for each check and deed. Safe for many threads. */
public final class Tallies {
    private final Map<Check, Map<Deed, Tally>> all = new EnumMap<>(Check.class);

    public Tallies() {
        for (Check check : Check.values()) {
            Map<Deed, Tally> deeds = new EnumMap<>(Deed.class);
            for (Deed deed : Deed.values()) {
                deeds.put(deed, new Tally());
            }
            all.put(check, deeds);
        }
    }

    public Tally of(Check check, Deed deed) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(all.get(check)).get(deed));
    }
}
