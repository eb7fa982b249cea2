package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofmark.ear.fraud.Check;
import org.proofmark.ear.fraud.Deed;
import org.proofmark.ear.fraud.Door;
import org.proofmark.ear.fraud.Experiments;
import org.proofmark.ear.fraud.Outcome;
import org.proofmark.ear.fraud.Setting;
import org.proofmark.ear.fraud.Tallies;
import org.proofmark.ear.fraud.Tally;
import org.proofmark.ear.house.House;
import org.proofmark.ear.house.HouseExtension;
import org.proofmark.models.simulator.CameraFamilies;
import org.proofmark.models.simulator.PrinterFamilies;

/**
 * Duplication and swapping, in the simulated world, on a press that the model has never seen: what must fail against Proofmark and succeed
 * against the codes that products carry today. The bench {@code fraud} counts more of each.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FraudIT {
    private static final int PRODUCTS = 2;
    private static final Set<Deed> FRAUDS = EnumSet.complementOf(EnumSet.of(Deed.HONEST));
    private static final Set<Deed> DUPLICATES =
            EnumSet.of(Deed.REGENERATED, Deed.PHONE_COPY, Deed.FLATBED_COPY, Deed.SHARPENED_COPY);
    private static final Set<Deed> SWAPS = EnumSet.of(Deed.SWAPPED, Deed.SWAPPED_COPY);

    private final Tallies tallies = new Tallies();

    @BeforeAll
    void tryAll() {
        House house = House.shared();
        new Experiments(
                        new Door(house::baseUrl, house::ready),
                        new Setting(List.of(CameraFamilies.MIDDLE_PHONE), 700, false, 8),
                        1,
                        "FRAUD")
                .run(List.of(PrinterFamilies.NARROW_WEB_PRESS_1200), 4, tallies, said -> {});
    }

    private Tally of(Check check, Deed deed) {
        Tally tally = tallies.of(check, deed);
        assertThat(tally.trials()).isEqualTo(PRODUCTS);
        return tally;
    }

    @Test
    void honestLabelsPass() {
        for (Check check : Check.values()) {
            assertThat(of(check, Deed.HONEST).last(Outcome.REFUSED))
                    .as(check.words())
                    .isZero();
            assertThat(of(check, Deed.HONEST).last(Outcome.ACCEPTED))
                    .as(check.words())
                    .isPositive();
        }
    }

    @Test
    void aCodeDrawnAnewShowsNoMark() {
        Tally tally = of(Check.PHOTO_EXPECTED, Deed.REGENERATED);
        assertThat(tally.last(Outcome.REFUSED)).as("%s", tally.reasons()).isEqualTo(PRODUCTS);
        assertThat(tally.reasons()).containsOnlyKeys("UNMARKED");
    }

    @Test
    void aReprintedPhotographIsNotReal() {
        for (Deed deed : List.of(Deed.PHONE_COPY, Deed.FLATBED_COPY, Deed.SHARPENED_COPY)) {
            Tally tally = of(Check.PHOTO_EXPECTED, deed);
            assertThat(tally.last(Outcome.ACCEPTED)).as(deed.words()).isZero();
            assertThat(Set.of("COPIED", "UNMARKED", "WRONG_MARKET", "RETAKE"))
                    .as(deed.words())
                    .containsAll(tally.reasons().keySet());
        }
    }

    @Test
    void aLabelOfAnotherProductIsSwappedWhereTheProductIsNamed() {
        for (Deed deed : SWAPS) {
            for (Check check : List.of(Check.PHOTO_EXPECTED, Check.CODE_EXPECTED, Check.UNMARKED)) {
                Tally tally = of(check, deed);
                assertThat(tally.last(Outcome.REFUSED))
                        .as(deed.words() + ", " + check.words() + ": " + tally.reasons())
                        .isEqualTo(PRODUCTS);
                assertThat(tally.reasons()).containsOnlyKeys("SWAPPED");
            }
        }
    }

    @Test
    void everyFraudSucceedsAgainstAnEan13AndAStaticLink() {
        for (Deed deed : FRAUDS) {
            for (Check check : List.of(Check.EAN_13, Check.LINK)) {
                assertThat(of(check, deed).last(Outcome.ACCEPTED))
                        .as(deed.words() + ", " + check.words())
                        .isEqualTo(PRODUCTS);
            }
        }
    }

    /** Who compares the product finds the swap; the right product's number, drawn anew, is anybody's. */
    @Test
    void comparingTheProductHelpsAgainstSwapsAlone() {
        for (Check check : List.of(Check.EAN_13_COMPARED, Check.LINK_COMPARED)) {
            SWAPS.forEach(deed -> assertThat(of(check, deed).last(Outcome.REFUSED))
                    .as(deed.words() + ", " + check.words())
                    .isEqualTo(PRODUCTS));
            DUPLICATES.forEach(deed -> assertThat(of(check, deed).last(Outcome.ACCEPTED))
                    .as(deed.words() + ", " + check.words())
                    .isEqualTo(PRODUCTS));
        }
    }

    /** What Proofmark cannot know from a code alone, or from a market without a mark: that it was copied. */
    @Test
    void withoutAPhotographOfAMarkACopiedCodeIsAGenuineCode() {
        for (Deed deed : DUPLICATES) {
            for (Check check : List.of(Check.CODE, Check.CODE_EXPECTED, Check.UNMARKED)) {
                assertThat(of(check, deed).last(Outcome.ACCEPTED))
                        .as(deed.words() + ", " + check.words())
                        .isEqualTo(PRODUCTS);
            }
        }
    }
}
