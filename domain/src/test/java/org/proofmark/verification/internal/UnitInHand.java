package org.proofmark.verification.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;
import org.proofmark.serialization.CodeRegistry.Attempt;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Life;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ApplyScanRules;

/** A genuine, active unit of the lot L1, to which a test adds flaws. */
final class UnitInHand {
    static final Gtin OTHER = Gtin.of("09506000134369");
    private static final Gtin GTIN = Gtin.of("09506000134352");
    private static final Instant ISSUED = Instant.parse("2026-01-01T00:00:00Z");

    final LocalDate expiry = LocalDate.of(2028, 12, 31);
    LocalDate today = LocalDate.of(2026, 11, 21);
    boolean foreign;
    boolean forged;
    boolean neverAllocated;
    boolean mayBeLost;
    boolean revoked;
    boolean active = true;
    boolean dispensedAgain;
    boolean markPrinted = true;

    @Nullable
    String labelLot;

    @Nullable
    String labelProduced;

    @Nullable
    String labelExpiry;

    @Nullable
    Gtin expected;

    private Life life = Life.PRINTED;
    private @Nullable String reason;
    private @Nullable Watermark watermark;
    private final List<Hold> holds = new ArrayList<>();
    private final List<ApplyScanRules.Fired> rules = new ArrayList<>();

    void hold(Hold.Kind kind) {
        holds.add(new Hold(new UUID(0, holds.size()), kind, "a test", ISSUED));
    }

    void life(Life now, @Nullable String why) {
        life = now;
        reason = why;
    }

    void seen(Watermark.Kind kind, double confidence) {
        watermark =
                new Watermark(kind, confidence, 0.7, null, confidence < Watermark.DECIDES ? Undecided.UNCLEAR : null);
    }

    void unseen(Undecided why) {
        watermark = Watermark.unjudged(why, 0.2);
    }

    void rule(Verdict effect, boolean afterDispensing) {
        rules.add(new ApplyScanRules.Fired("RULE_" + rules.size(), effect, afterDispensing, "a test"));
    }

    Evidence.Dossier dossier() {
        if (foreign) {
            return Evidence.Dossier.foreign("a test", today);
        }
        boolean unknown = forged || neverAllocated || mayBeLost;
        return new Evidence.Dossier(
                new Evidence.Ours(GTIN, labelLot, labelProduced, labelExpiry),
                forged ? new Evidence.TagForged() : new Evidence.TagGood(revoked ? ISSUED.plusSeconds(60) : null),
                forged
                        ? new Evidence.Unasked()
                        : neverAllocated
                                ? new Evidence.NeverAllocated()
                                : mayBeLost ? new Evidence.MayBeLost() : new Evidence.Known(facts()),
                unknown
                        ? new Evidence.Lot(null, null, null, today)
                        : new Evidence.Lot("L1", LocalDate.of(2026, 1, 1), expiry, today),
                new Evidence.Expectation(expected),
                new Evidence.Print(markPrinted, watermark != null, watermark == null ? Watermark.NONE : watermark),
                new Evidence.Scans(rules, !rules.isEmpty()),
                new Evidence.Custody(null));
    }

    private CodeFacts facts() {
        return new CodeFacts(
                new UUID(1, 1),
                0,
                new UUID(1, 2),
                new UUID(1, 3),
                life,
                active,
                reason,
                life == Life.DISPENSED ? ISSUED.plusSeconds(60) : null,
                dispensedAgain ? new Attempt(ISSUED.plusSeconds(7200), "another shop") : null,
                ISSUED,
                "none",
                false,
                holds);
    }
}
