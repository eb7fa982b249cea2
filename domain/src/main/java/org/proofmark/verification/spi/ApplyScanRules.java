package org.proofmark.verification.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.verification.Verdict;

/**
 * Weighs a scan against the rules on scans: too many, too far apart, after dispensing.
 * May be absent. It is asked about forged codes, too, under a number that nobody has, so that they take as long as others; what it answers
 * then counts for nothing. Asking must change nothing.
 */
public interface ApplyScanRules {
    /** The rules that fire for this scan and change what is shown; rules that only raise an alert are not among them. */
    List<Fired> apply(Sighting sighting);

    /**
     * The scan that is being judged and not recorded yet.
     *
     * @param facts what the registry knows; null where it does not know the code
     * @param country ISO 3166-1 alpha-2, only where a trusted key vouches for it
     * @param actor id of the trusted key or user; null for the public
     */
    record Sighting(
            TenantId tenant,
            CodeId code,
            String serial,
            @Nullable CodeFacts facts,
            Instant at,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String country,
            @Nullable UUID actor) {}

    /**
     * @param rule its name in capitals and underscores, which the caller is shown as the reason; at most 40 characters
     * @param effect SUSPECT or FAKE
     * @param afterDispensing whether the rule speaks of scans after dispensing: such a scan is {@code ALREADY_DISPENSED}
     * @param note what made it fire, for staff
     */
    record Fired(String rule, Verdict effect, boolean afterDispensing, String note) {
        public Fired {
            if (effect != Verdict.SUSPECT && effect != Verdict.FAKE) {
                throw new IllegalArgumentException("a rule makes a code SUSPECT or FAKE, not " + effect);
            }
        }
    }
}
