package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    @Test
    void nothingIsBothLearnedFromAndJudgedOn() {
        assertThat(HeldOut.TEST_PRINTERS).doesNotContainAnyElementsOf(HeldOut.TRAINING_PRINTERS);
        assertThat(HeldOut.TEST_CAMERAS).doesNotContainAnyElementsOf(HeldOut.TRAINING_CAMERAS);
        assertThat(HeldOut.UNTRIED_CAMERAS)
                .doesNotContainAnyElementsOf(HeldOut.TRAINING_CAMERAS)
                .doesNotContainAnyElementsOf(HeldOut.TEST_CAMERAS);
        assertThat(HeldOut.UNSEEN_ATTACKS).doesNotContainAnyElementsOf(HeldOut.TRAINING_ATTACKS);
        assertThat(HeldOut.TEST_MARKETS).doesNotContainAnyElementsOf(HeldOut.TRAINING_MARKETS);
        List<Attack> all = new ArrayList<>(HeldOut.TRAINING_ATTACKS);
        all.addAll(HeldOut.UNSEEN_ATTACKS);
        assertThat(Set.copyOf(all)).containsExactlyInAnyOrder(Attack.values());
    }

    @Test
    void aWornPrinterAndAWebcamLieOutsideWhatIsLearned() {
        for (PrinterFamily learned : HeldOut.TRAINING_PRINTERS) {
            assertThat(PrinterFamilies.WORN_LASER_600.spreadUm().apartFrom(learned.spreadUm()))
                    .as(learned.name())
                    .isTrue();
            assertThat(PrinterFamilies.WORN_LASER_600.edgeNoise().apartFrom(learned.edgeNoise()))
                    .as(learned.name())
                    .isTrue();
            assertThat(PrinterFamilies.WORN_LASER_600.mottle().apartFrom(learned.mottle()))
                    .as(learned.name())
                    .isTrue();
        }
        for (CameraFamily learned : HeldOut.TRAINING_CAMERAS) {
            assertThat(CameraFamilies.WEBCAM_1080.psfPx().apartFrom(learned.psfPx()))
                    .as(learned.name())
                    .isTrue();
            assertThat(CameraFamilies.WEBCAM_1080.jpeg().apartFrom(learned.jpeg()))
                    .as(learned.name())
                    .isTrue();
            assertThat(CameraFamilies.WEBCAM_1080.electrons().apartFrom(learned.electrons()))
                    .as(learned.name())
                    .isTrue();
        }
    }

    @Test
    void mixedCamerasGoBeyondTheirFamiliesInSoftwareAlone() {
        Dice dice = new Dice(3);
        double sharpest = 0;
        for (int i = 0; i < 200; i++) {
            CameraFamily mixed = CameraFamily.mixed(HeldOut.TRAINING_CAMERAS, dice);
            assertThat(HeldOut.TRAINING_CAMERAS)
                    .anyMatch(learned -> learned.psfPx().equals(mixed.psfPx()))
                    .anyMatch(learned -> learned.electrons().equals(mixed.electrons()))
                    .anyMatch(learned -> learned.jpeg().equals(mixed.jpeg()))
                    .anyMatch(learned -> learned.exposure().equals(mixed.exposure()));
            assertThat(CameraFamilies.WEBCAM_1080.psfPx().apartFrom(mixed.psfPx()))
                    .isTrue();
            assertThat(CameraFamilies.FORWARDED_PICTURE.denoise().apartFrom(mixed.denoise()))
                    .isTrue();
            assertThat(mixed.sharpen().max()).isLessThanOrEqualTo(2);
            sharpest = Math.max(sharpest, mixed.sharpen().max());
        }
        assertThat(sharpest).isGreaterThan(1.5);
    }
}
