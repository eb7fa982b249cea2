package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    void everyFamilyIsLearnedFromOrJudgedOnOrLeftOutByName() throws IllegalAccessException {
        List<PrinterFamily> printers = new ArrayList<>(HeldOut.TRAINING_PRINTERS);
        printers.addAll(HeldOut.TEST_PRINTERS);
        printers.addAll(HeldOut.UNUSED_PRINTERS);
        assertThat(printers)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(constants(PrinterFamilies.class, PrinterFamily.class))
                .containsExactlyInAnyOrderElementsOf(PrinterFamilies.all());
        List<CameraFamily> cameras = new ArrayList<>(HeldOut.TRAINING_CAMERAS);
        cameras.addAll(HeldOut.TEST_CAMERAS);
        cameras.addAll(HeldOut.UNTRIED_CAMERAS);
        assertThat(cameras)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(constants(CameraFamilies.class, CameraFamily.class))
                .containsExactlyInAnyOrderElementsOf(CameraFamilies.all());
    }

    private static <T> List<T> constants(Class<?> of, Class<T> type) throws IllegalAccessException {
        List<T> constants = new ArrayList<>();
        for (Field field : of.getDeclaredFields()) {
            if (field.getType() == type) {
                constants.add(type.cast(field.get(null)));
            }
        }
        return constants;
    }

    @Test
    void mixturesReachAllOfTheWebcamButTheEndsOfThreeRanges() {
        Dice dice = new Dice(6);
        List<CameraFamily> learned = new ArrayList<>(HeldOut.TRAINING_CAMERAS);
        for (int i = 0; i < 2_000; i++) {
            learned.add(CameraFamily.mixed(HeldOut.TRAINING_CAMERAS, dice));
            learned.add(CameraFamily.soft(HeldOut.TRAINING_CAMERAS, dice));
        }
        CameraFamily webcam = CameraFamilies.WEBCAM_1080;
        assertThat(outside(webcam, learned, CameraFamily::pxAcross)).isEqualTo(Range.of(200, 220));
        assertThat(outside(webcam, learned, CameraFamily::readElectrons)).isEqualTo(Range.of(8, 9));
        assertThat(outside(webcam, learned, CameraFamily::light)).isEqualTo(Range.of(0.22, 0.25));
        for (Function<CameraFamily, Range> range : List.<Function<CameraFamily, Range>>of(
                CameraFamily::psfPx,
                CameraFamily::defocusPx,
                CameraFamily::motionPx,
                CameraFamily::electrons,
                CameraFamily::demosaic,
                CameraFamily::denoise,
                CameraFamily::sharpen,
                CameraFamily::sharpenPx,
                CameraFamily::curve,
                CameraFamily::clip,
                CameraFamily::exposure,
                CameraFamily::jpeg,
                CameraFamily::corners,
                CameraFamily::rollDegrees)) {
            assertThat(outside(webcam, learned, range)).isNull();
        }
        assertThat(outside(CameraFamilies.CHEAP_TABLET, learned, CameraFamily::psfPx))
                .isNull();
        assertThat(learned.stream()
                        .mapToDouble(family -> family.jpeg().min())
                        .min()
                        .orElseThrow())
                .isBetween(47.0, 47.5);
        assertThat(learned.stream()
                        .mapToDouble(family -> family.electrons().min())
                        .min()
                        .orElseThrow())
                .isEqualTo(500);
    }

    /** What of a family's range lies beyond that of all of these, at one end; null where nothing does. */
    private static @Nullable Range outside(
            CameraFamily family, List<CameraFamily> learned, Function<CameraFamily, Range> what) {
        double min =
                learned.stream().mapToDouble(one -> what.apply(one).min()).min().orElseThrow();
        double max =
                learned.stream().mapToDouble(one -> what.apply(one).max()).max().orElseThrow();
        Range range = what.apply(family);
        if (range.min() < min) {
            assertThat(range.max()).isBetween(min, max);
            return Range.of(range.min(), min);
        }
        return range.max() > max ? Range.of(max, range.max()) : null;
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
    void mixedCamerasGoBeyondTheirFamiliesInSoftwareAndLightAlone() {
        Dice dice = new Dice(3);
        double sharpest = 0;
        double darkest = 10_000;
        double coarsest = 100;
        for (int i = 0; i < 200; i++) {
            CameraFamily mixed = CameraFamily.mixed(HeldOut.TRAINING_CAMERAS, dice);
            assertThat(HeldOut.TRAINING_CAMERAS)
                    .anyMatch(learned -> learned.psfPx().equals(mixed.psfPx()))
                    .anyMatch(learned -> learned.readElectrons().equals(mixed.readElectrons()))
                    .anyMatch(learned -> learned.defocusPx().equals(mixed.defocusPx()))
                    .anyMatch(learned -> learned.exposure().equals(mixed.exposure()));
            assertThat(CameraFamilies.WEBCAM_1080.psfPx().apartFrom(mixed.psfPx()))
                    .isTrue();
            assertThat(CameraFamilies.CHEAP_TABLET.psfPx().apartFrom(mixed.psfPx()))
                    .isTrue();
            assertThat(CameraFamilies.FORWARDED_PICTURE.denoise().apartFrom(mixed.denoise()))
                    .isTrue();
            assertThat(CameraFamilies.VIDEO_FRAME.readElectrons().apartFrom(mixed.readElectrons()))
                    .isTrue();
            assertThat(CameraFamilies.SCANNER_APP.clip().apartFrom(mixed.clip()))
                    .isTrue();
            assertThat(mixed.sharpen().max()).isLessThanOrEqualTo(2);
            sharpest = Math.max(sharpest, mixed.sharpen().max());
            darkest = Math.min(darkest, mixed.electrons().min());
            coarsest = Math.min(coarsest, mixed.jpeg().min());
        }
        assertThat(sharpest).isGreaterThan(1.5);
        // What a camera family's documentation allows, and no more.
        assertThat(darkest).isBetween(500.0, 700.0);
        assertThat(coarsest).isBetween(45.0, 55.0);
    }

    @Test
    void softCamerasReachTheWebcamsLensAndNotTheNotebooks() {
        Dice dice = new Dice(5);
        double softest = 0;
        for (int i = 0; i < 200; i++) {
            CameraFamily soft = CameraFamily.soft(HeldOut.TRAINING_CAMERAS, dice);
            assertThat(CameraFamilies.NOTEBOOK.psfPx().apartFrom(soft.psfPx())).isTrue();
            assertThat(CameraFamilies.FORWARDED_PICTURE.denoise().apartFrom(soft.denoise()))
                    .isTrue();
            assertThat(CameraFamilies.VIDEO_FRAME.readElectrons().apartFrom(soft.readElectrons()))
                    .isTrue();
            assertThat(CameraFamilies.SCANNER_APP.clip().apartFrom(soft.clip())).isTrue();
            assertThat(soft.defocusPx().max()).isLessThanOrEqualTo(1.125);
            softest = Math.max(softest, soft.psfPx().max());
        }
        assertThat(softest).isBetween(1.1, CameraFamilies.NOTEBOOK.psfPx().min());
    }

    @Test
    void processedCamerasDoMuchOfEverythingWithinTheSameEnds() {
        Dice dice = new Dice(4);
        for (int i = 0; i < 200; i++) {
            CameraFamily processed = CameraFamily.processed(HeldOut.TRAINING_CAMERAS, dice);
            assertThat(processed.sharpen().min()).isGreaterThan(0.2);
            assertThat(processed.sharpen().max()).isLessThanOrEqualTo(2);
            assertThat(processed.denoise().min()).isGreaterThan(0);
            assertThat(CameraFamilies.FORWARDED_PICTURE.denoise().apartFrom(processed.denoise()))
                    .isTrue();
            assertThat(processed.curve().min()).isGreaterThan(0);
            assertThat(processed.curve().max()).isLessThanOrEqualTo(1);
            assertThat(processed.clip().min()).isGreaterThan(0);
            assertThat(CameraFamilies.SCANNER_APP.clip().apartFrom(processed.clip()))
                    .isTrue();
            assertThat(HeldOut.TRAINING_CAMERAS)
                    .anyMatch(learned -> learned.psfPx().equals(processed.psfPx()));
        }
    }
}
