package org.proofmark.verification.internal;

import static org.proofmark.verification.Reason.*;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.kernel.Gs1Date;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.serialization.Hold;
import org.proofmark.verification.Finding;
import org.proofmark.verification.Reason;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.internal.Evidence.Dossier;
import org.proofmark.verification.internal.Evidence.Foreign;
import org.proofmark.verification.internal.Evidence.Lot;
import org.proofmark.verification.internal.Evidence.MayBeLost;
import org.proofmark.verification.internal.Evidence.NeverAllocated;
import org.proofmark.verification.internal.Evidence.Ours;
import org.proofmark.verification.internal.Evidence.TagForged;
import org.proofmark.verification.internal.Evidence.TagGood;
import org.proofmark.verification.spi.ApplyScanRules;

/**
 * The written precedence: every row looks at its evidence, whatever the rows above it said; the first that applies decides. The rows
 * stand in the order of the documentation, and {@code PrecedenceTest} holds the same table.
 */
final class Precedence {
    /** One row: adds what it finds. */
    @FunctionalInterface
    private interface Row {
        void look(Dossier evidence, List<Finding> findings);
    }

    private static final List<Row> ROWS = List.of(
            Precedence::aCodeOfThisSystem,
            Precedence::aTagThatChecks,
            Precedence::aNumberThatWasAllocated,
            Precedence::theLabelAgreesWithTheRegistry,
            Precedence::theProductThatTheCallerExpects,
            Precedence::aPrintThatIsGenuine,
            Precedence::nothingHeldAgainstIt,
            Precedence::aLifeThatHasNotEnded,
            Precedence::neitherRecalledNorQuarantinedNorExpired,
            Precedence::stillInCirculation,
            Precedence::knownSinceTheBackup,
            Precedence::activeAndNotDispensedBefore,
            Precedence::noRuleOnScans,
            Precedence::aKeyThatIsTrusted);

    private Precedence() {}

    static Judgement judge(Dossier evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Row row : ROWS) {
            row.look(evidence, findings);
        }
        if (findings.isEmpty()) {
            findings.add(allAgree(evidence));
        }
        return new Judgement(findings, Agreement.names(evidence, findings));
    }

    private static void aCodeOfThisSystem(Dossier evidence, List<Finding> findings) {
        if (evidence.link() instanceof Foreign foreign) {
            findings.add(Finding.of(NOT_OURS, foreign.why()));
        }
    }

    private static void aTagThatChecks(Dossier evidence, List<Finding> findings) {
        if (evidence.tag() instanceof TagForged) {
            findings.add(Finding.of(FORGED, "The serial's tag does not check."));
        }
    }

    private static void aNumberThatWasAllocated(Dossier evidence, List<Finding> findings) {
        if (evidence.tag() instanceof TagGood && evidence.registry() instanceof NeverAllocated) {
            findings.add(Finding.of(LEAKED_KEY, "The tag checks, but no order was ever given this number."));
        }
    }

    private static void theLabelAgreesWithTheRegistry(Dossier evidence, List<Finding> findings) {
        if (evidence.facts() == null || !(evidence.link() instanceof Ours label)) {
            return;
        }
        Lot lot = evidence.lot();
        List<String> differing = new ArrayList<>();
        if (label.lot() != null && lot.lot() != null && !label.lot().equals(lot.lot())) {
            differing.add("lot (10)" + label.lot() + ", registry " + lot.lot());
        }
        if (label.produced() != null && lot.produced() != null && !Gs1Date.agrees(label.produced(), lot.produced())) {
            differing.add("production date (11)" + label.produced() + ", registry " + lot.produced());
        }
        if (label.expiry() != null && lot.expiry() != null && !Gs1Date.agrees(label.expiry(), lot.expiry())) {
            differing.add("expiry (17)" + label.expiry() + ", registry " + lot.expiry());
        }
        if (!differing.isEmpty()) {
            findings.add(Finding.of(ALTERED_DATA, "On the label: " + String.join("; ", differing) + "."));
        }
    }

    private static void theProductThatTheCallerExpects(Dossier evidence, List<Finding> findings) {
        if (evidence.expectation().gtin() != null
                && evidence.link() instanceof Ours label
                && !evidence.expectation().gtin().equals(label.gtin())) {
            findings.add(Finding.of(
                    SWAPPED, "Expected " + evidence.expectation().gtin() + ", the label says " + label.gtin() + "."));
        }
    }

    private static void aPrintThatIsGenuine(Dossier evidence, List<Finding> findings) {
        Watermark seen = evidence.print().watermark();
        if (!evidence.print().printed() || !seen.isDecided()) {
            return;
        }
        switch (seen.kind()) {
            case COPY -> findings.add(Finding.of(COPIED, "The print is a copy."));
            case UNMARKED -> findings.add(Finding.of(UNMARKED, "The label lacks the mark that was printed on it."));
            case OTHER_MARKET ->
                findings.add(Finding.of(
                        WRONG_MARKET,
                        "The mark is another market's" + (seen.market() == null ? "." : ": " + seen.market() + ".")));
            case GENUINE, NOT_APPLICABLE -> {}
        }
    }

    private static void nothingHeldAgainstIt(Dossier evidence, List<Finding> findings) {
        held(evidence, Hold.Kind.BLACKLISTED, BLACKLISTED, findings);
        held(evidence, Hold.Kind.STOLEN, STOLEN, findings);
        held(evidence, Hold.Kind.CONFIRMED_COUNTERFEIT, CONFIRMED_COUNTERFEIT, findings);
    }

    private static void aLifeThatHasNotEnded(Dossier evidence, List<Finding> findings) {
        CodeFacts facts = evidence.facts();
        if (facts == null) {
            return;
        }
        switch (facts.life()) {
            case DESTROYED -> findings.add(Finding.of(DESTROYED, "The unit was destroyed."));
            case VOID -> findings.add(Finding.of(VOID, "The code was voided."));
            case DECOMMISSIONED -> {
                Reason crime = endedAs(facts);
                if (crime != DECOMMISSIONED) {
                    findings.add(Finding.of(crime, "The unit was decommissioned as " + facts.reason() + "."));
                }
            }
            case ISSUED, PRINTED, COMMISSIONED, DISPENSED -> {}
        }
    }

    private static void neitherRecalledNorQuarantinedNorExpired(Dossier evidence, List<Finding> findings) {
        held(evidence, Hold.Kind.RECALLED, RECALLED, findings);
        held(evidence, Hold.Kind.QUARANTINED, QUARANTINED, findings);
        Lot lot = evidence.lot();
        if (evidence.facts() != null && lot.expiry() != null && lot.today().isAfter(lot.expiry())) {
            findings.add(Finding.of(EXPIRED, "The lot expired on " + lot.expiry() + "."));
        }
    }

    private static void stillInCirculation(Dossier evidence, List<Finding> findings) {
        CodeFacts facts = evidence.facts();
        if (facts != null
                && facts.life() == org.proofmark.serialization.Life.DECOMMISSIONED
                && endedAs(facts) == DECOMMISSIONED) {
            findings.add(Finding.of(DECOMMISSIONED, "The unit was decommissioned: " + facts.reason() + "."));
        }
    }

    private static void knownSinceTheBackup(Dossier evidence, List<Finding> findings) {
        if (evidence.tag() instanceof TagGood && evidence.registry() instanceof MayBeLost) {
            findings.add(Finding.of(
                    UNRECONCILED, "The database was restored from a backup and may have forgotten this number."));
        }
    }

    private static void activeAndNotDispensedBefore(Dossier evidence, List<Finding> findings) {
        CodeFacts facts = evidence.facts();
        if (facts != null && !facts.active()) {
            findings.add(Finding.of(INACTIVE, "The order's activation has not happened."));
        }
        if (facts != null && facts.dispensedAgain() != null) {
            findings.add(Finding.of(
                    ALREADY_DISPENSED,
                    "Dispensed at " + facts.dispensedAt() + ", and "
                            + facts.dispensedAgain().by() + " wanted to dispense it again at "
                            + facts.dispensedAgain().at() + "."));
        }
        for (ApplyScanRules.Fired rule : evidence.scans().fired()) {
            if (rule.afterDispensing()) {
                findings.add(Finding.of(ALREADY_DISPENSED, rule.rule() + ": " + rule.note()));
            }
        }
    }

    private static void noRuleOnScans(Dossier evidence, List<Finding> findings) {
        // Of several rules the gravest decides; among equals the one that the room of rules named first.
        for (Verdict effect : List.of(Verdict.FAKE, Verdict.SUSPECT)) {
            for (ApplyScanRules.Fired rule : evidence.scans().fired()) {
                if (!rule.afterDispensing() && rule.effect() == effect) {
                    findings.add(new Finding(SCAN_RULE, rule.rule(), effect, rule.note()));
                }
            }
        }
    }

    private static void aKeyThatIsTrusted(Dossier evidence, List<Finding> findings) {
        if (evidence.tag() instanceof TagGood good && good.revokedAt() != null) {
            findings.add(Finding.of(KEY_REVOKED, "The key slot was revoked at " + good.revokedAt() + "."));
        }
    }

    private static Finding allAgree(Dossier evidence) {
        if (evidence.print().printed() && evidence.print().photographed()) {
            Watermark seen = evidence.print().watermark();
            if (seen.isDecided()) {
                return Finding.of(AUTHENTIC_PRINT, "");
            }
            if (seen.applies()) {
                return Finding.of(RETAKE, "The print cannot be judged from this picture: " + seen.undecided() + ".");
            }
        }
        return Finding.of(AUTHENTIC_CODE, "");
    }

    private static void held(Dossier evidence, Hold.Kind kind, Reason reason, List<Finding> findings) {
        CodeFacts facts = evidence.facts();
        if (facts == null) {
            return;
        }
        for (Hold hold : facts.holds()) {
            if (hold.kind() == kind) {
                findings.add(Finding.of(reason, hold.reason()));
            }
        }
    }

    private static Reason endedAs(CodeFacts facts) {
        return switch (String.valueOf(facts.reason())) {
            case "destroyed" -> DESTROYED;
            case "lost" -> LOST;
            case "stolen" -> STOLEN;
            default -> DECOMMISSIONED;
        };
    }
}
