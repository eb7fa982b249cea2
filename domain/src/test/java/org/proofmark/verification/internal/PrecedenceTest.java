package org.proofmark.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofmark.verification.Reason.*;
import static org.proofmark.verification.Verdict.*;
import static org.proofmark.verification.internal.PrecedenceTest.Row.row;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Life;
import org.proofmark.verification.Finding;
import org.proofmark.verification.Reason;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Watermark;

/**
 * The written table: the same rows, in the same order, as "The verdict: written precedence" in the documentation. First row that
 * matches wins.
 */
class PrecedenceTest {
    /** A condition, the reason that it gives and what is shown, seen alone on an otherwise perfect unit. */
    record Row(String number, String condition, Consumer<UnitInHand> flaw, Reason reason, Verdict shown) {
        static Row row(String number, String condition, Reason reason, Verdict shown, Consumer<UnitInHand> flaw) {
            return new Row(number, condition, flaw, reason, shown);
        }

        boolean needsToken() {
            return EnumSet.of(LEAKED_KEY, UNRECONCILED, KEY_REVOKED).contains(reason);
        }

        boolean needsRegistry() {
            return isLife()
                    || EnumSet.of(
                                    LEAKED_KEY,
                                    UNRECONCILED,
                                    ALTERED_DATA,
                                    BLACKLISTED,
                                    CONFIRMED_COUNTERFEIT,
                                    RECALLED,
                                    QUARANTINED,
                                    EXPIRED,
                                    INACTIVE)
                            .contains(reason)
                    || condition.equals("dispensed a second time");
        }

        boolean isLife() {
            return EnumSet.of(STOLEN, DESTROYED, VOID, LOST, DECOMMISSIONED).contains(reason);
        }

        boolean isPrint() {
            return EnumSet.of(COPIED, UNMARKED, WRONG_MARKET, Reason.RETAKE, AUTHENTIC_PRINT)
                    .contains(reason);
        }

        @Override
        public String toString() {
            return number + " " + condition;
        }
    }

    static final List<Row> TABLE = List.of(
            row("1", "not a code of this system", NOT_OURS, FAKE, unit -> unit.foreign = true),
            row("2", "tag does not check", FORGED, FAKE, unit -> unit.forged = true),
            row("3", "tag checks, number never allocated", LEAKED_KEY, FAKE, unit -> unit.neverAllocated = true),
            row("3a", "AI 10 on the label differs", ALTERED_DATA, FAKE, unit -> unit.labelLot = "OTHER"),
            row("3a", "AI 11 on the label differs", ALTERED_DATA, FAKE, unit -> unit.labelProduced = "260102"),
            row("3a", "AI 17 on the label differs", ALTERED_DATA, FAKE, unit -> unit.labelExpiry = "281230"),
            row("3a", "AI 17 on the label is no date", ALTERED_DATA, FAKE, unit -> unit.labelExpiry = "281399"),
            row("3b", "the caller expects another SKU", SWAPPED, FAKE, unit -> unit.expected = UnitInHand.OTHER),
            row("4", "the print is a copy", COPIED, FAKE, unit -> unit.seen(Watermark.Kind.COPY, 0.99)),
            row("4", "the mark is missing", UNMARKED, FAKE, unit -> unit.seen(Watermark.Kind.UNMARKED, 0.99)),
            row("4", "another market's mark", WRONG_MARKET, FAKE, unit -> unit.seen(Watermark.Kind.OTHER_MARKET, 1)),
            row("5", "blacklisted", BLACKLISTED, FAKE, unit -> unit.hold(Hold.Kind.BLACKLISTED)),
            row("5", "stolen", STOLEN, FAKE, unit -> unit.hold(Hold.Kind.STOLEN)),
            row("5", "counterfeit", CONFIRMED_COUNTERFEIT, FAKE, unit -> unit.hold(Hold.Kind.CONFIRMED_COUNTERFEIT)),
            row("5", "destroyed", DESTROYED, FAKE, unit -> unit.life(Life.DESTROYED, null)),
            row("5", "void", VOID, FAKE, unit -> unit.life(Life.VOID, null)),
            row("5", "decommissioned: destroyed", DESTROYED, FAKE, unit -> unit.life(Life.DECOMMISSIONED, "destroyed")),
            row("5", "decommissioned: lost", LOST, FAKE, unit -> unit.life(Life.DECOMMISSIONED, "lost")),
            row("5", "decommissioned: stolen", STOLEN, FAKE, unit -> unit.life(Life.DECOMMISSIONED, "stolen")),
            row("6", "recalled", RECALLED, SUSPECT, unit -> unit.hold(Hold.Kind.RECALLED)),
            row("6", "quarantined", QUARANTINED, SUSPECT, unit -> unit.hold(Hold.Kind.QUARANTINED)),
            row("6", "expired", EXPIRED, SUSPECT, unit -> unit.today = unit.expiry.plusDays(1)),
            row("6", "decommissioned: sampled", DECOMMISSIONED, SUSPECT, u -> u.life(Life.DECOMMISSIONED, "sampled")),
            row("6", "perhaps lost by a restore", UNRECONCILED, SUSPECT, unit -> unit.mayBeLost = true),
            row("7", "not yet active", INACTIVE, SUSPECT, unit -> unit.active = false),
            row("7", "dispensed a second time", ALREADY_DISPENSED, SUSPECT, unit -> unit.dispensedAgain = true),
            row("7", "scanned after dispensing", ALREADY_DISPENSED, SUSPECT, unit -> unit.rule(FAKE, true)),
            row("8", "a rule says FAKE", SCAN_RULE, FAKE, unit -> unit.rule(FAKE, false)),
            row("8", "a rule says SUSPECT", SCAN_RULE, SUSPECT, unit -> unit.rule(SUSPECT, false)),
            row("9", "slot revoked", KEY_REVOKED, SUSPECT, unit -> unit.revoked = true),
            row(
                    "–",
                    "the photo cannot be judged",
                    Reason.RETAKE,
                    Verdict.RETAKE,
                    u -> u.seen(Watermark.Kind.COPY, 0.98)),
            row("–", "the photo is too far", Reason.RETAKE, Verdict.RETAKE, u -> u.unseen(Undecided.TOO_FAR)),
            row("–", "only the text was read", Reason.RETAKE, Verdict.RETAKE, u -> u.unseen(Undecided.NOT_LOCATED)),
            row("10", "the print is genuine", AUTHENTIC_PRINT, REAL, unit -> unit.seen(Watermark.Kind.GENUINE, 0.99)),
            row("10", "all evidence agrees", AUTHENTIC_CODE, REAL, unit -> {}));

    static Stream<Row> table() {
        return TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void aRowAloneGivesItsReasonAndVerdict(Row row) {
        UnitInHand unit = new UnitInHand();
        row.flaw.accept(unit);

        Judgement judgement = Precedence.judge(unit.dossier());

        assertThat(judgement.decisive().reason()).isEqualTo(row.reason);
        assertThat(judgement.shown()).isEqualTo(row.shown);
        assertThat(judgement.decisive().reason().row()).isEqualTo(row.number);
        assertThat(judgement.findings()).hasSize(1);
    }

    static Stream<Row[]> pairs() {
        return TABLE.stream().flatMap(upper -> TABLE.stream()
                .filter(lower -> TABLE.indexOf(lower) > TABLE.indexOf(upper))
                .filter(lower -> canMeet(upper, lower))
                .map(lower -> new Row[] {upper, lower}));
    }

    /** A lower row never overrides an upper one, and what it found is told all the same. */
    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoRowsTheUpperDecidesAndBothAreTold(Row upper, Row lower) {
        UnitInHand unit = new UnitInHand();
        upper.flaw.accept(unit);
        lower.flaw.accept(unit);

        Judgement judgement = Precedence.judge(unit.dossier());

        assertThat(judgement.decisive().reason()).isEqualTo(upper.reason);
        assertThat(judgement.shown()).isEqualTo(upper.shown);
        Set<Reason> reasons = judgement.findings().stream().map(Finding::reason).collect(Collectors.toSet());
        if (lower.reason.compareTo(Reason.RETAKE) < 0) {
            assertThat(reasons).contains(upper.reason, lower.reason);
        } else {
            assertThat(reasons).containsExactly(upper.reason);
        }
    }

    /** Pairs that exclude each other: a unit has one life, one print, one registry entry. */
    private static boolean canMeet(Row upper, Row lower) {
        if (upper.number.equals("1")
                || upper.number.equals("2") && lower.needsToken()
                || upper.isPrint() && lower.isPrint()) {
            return false;
        }
        boolean unknown = upper.reason == LEAKED_KEY || upper.reason == UNRECONCILED || upper.reason == FORGED;
        if (unknown && lower.needsRegistry() || lower.reason == UNRECONCILED && upper.needsRegistry()) {
            return false;
        }
        return !(upper.isLife() && lower.isLife());
    }

    @Test
    void theTableKnowsEveryReason() {
        assertThat(EnumSet.copyOf(TABLE.stream().map(row -> row.reason).toList()))
                .isEqualTo(EnumSet.allOf(Reason.class));
    }

    @Test
    void theTableStandsInTheOrderOfTheReasons() {
        List<String> rows = TABLE.stream().map(row -> row.number).distinct().toList();
        assertThat(rows).containsExactly("1", "2", "3", "3a", "3b", "4", "5", "6", "7", "8", "9", "–", "10");
        assertThat(Arrays.stream(Reason.values()).map(Reason::row).distinct().toList())
                .isEqualTo(rows);
    }

    @Test
    void whatIsTrueOfManyIsToldInTheTablesOrder() {
        UnitInHand unit = new UnitInHand();
        unit.revoked = true;
        unit.active = false;
        unit.hold(Hold.Kind.RECALLED);
        unit.hold(Hold.Kind.BLACKLISTED);
        unit.labelLot = "OTHER";

        assertThat(Precedence.judge(unit.dossier()).findings())
                .extracting(Finding::reason)
                .containsExactly(ALTERED_DATA, BLACKLISTED, RECALLED, INACTIVE, KEY_REVOKED);
    }

    @Test
    void aLabelWithoutAMarkIsNeverBlamedForHavingNone() {
        UnitInHand unit = new UnitInHand();
        unit.seen(Watermark.Kind.UNMARKED, 1);
        unit.markPrinted = false;

        assertThat(Precedence.judge(unit.dossier()).decisive().reason()).isEqualTo(AUTHENTIC_CODE);
    }

    @Test
    void aPictureThatNothingHereCanJudgeAsksForNoBetterOne() {
        UnitInHand unit = new UnitInHand();
        unit.unseen(Undecided.UNAVAILABLE);

        assertThat(Precedence.judge(unit.dossier()).decisive().reason()).isEqualTo(AUTHENTIC_CODE);
    }

    @Test
    void theGravestOfSeveralRulesDecides() {
        UnitInHand unit = new UnitInHand();
        unit.rule(SUSPECT, false);
        unit.rule(FAKE, false);

        assertThat(Precedence.judge(unit.dossier()).findings())
                .extracting(Finding::shown)
                .containsExactly(FAKE, SUSPECT);
    }

    @Test
    void anExpiryDayIsTheLastGoodDay() {
        UnitInHand unit = new UnitInHand();
        unit.today = unit.expiry;

        assertThat(Precedence.judge(unit.dossier()).shown()).isEqualTo(REAL);
    }

    @Test
    void aLabelMayNameTheMonthAlone() {
        UnitInHand unit = new UnitInHand();
        unit.labelExpiry = "281200";

        assertThat(Precedence.judge(unit.dossier()).shown()).isEqualTo(REAL);
    }

    @Test
    void realNamesTheEvidenceThatItRestsOn() {
        assertThat(Precedence.judge(new UnitInHand().dossier()).agreeing())
                .containsExactly("token", "registry", "catalogue");
    }

    @Test
    void aUnitThatWasDispensedOnceIsReal() {
        UnitInHand unit = new UnitInHand();
        unit.life(Life.DISPENSED, null);

        assertThat(Precedence.judge(unit.dossier()).shown()).isEqualTo(REAL);
    }
}
