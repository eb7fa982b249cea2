package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;

class ForgerTest {
    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);

    @Test
    void noForgeryAgreesAsWellAsTheLabelItWasMadeFrom() {
        Dice dice = new Dice(17);
        Specimen label = Specimen.draw("north", TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, dice);
        Printer printer = PrinterFamilies.OFFICE_LASER_600.draw(dice);
        Print genuine = press.print(label.raster(), printer, dice.fork("print"));
        Forger forger = new Forger(List.of(PrinterFamilies.OFFICE_LASER_600), scratch);
        float real = agreement(label, genuine);
        assertThat(real).isGreaterThan(0.4f);
        Map<Attack, Float> agreements = new EnumMap<>(Attack.class);
        for (Attack attack : List.of(
                Attack.PHONE_COPY,
                Attack.FLATBED_COPY_600,
                Attack.SHARPEN_OTSU_600,
                Attack.DENOISE_BINARISE,
                Attack.DECONVOLVE,
                Attack.REDRAW,
                Attack.SMART_LINEAR)) {
            agreements.put(
                    attack, agreement(label, forger.forge(attack, label, genuine, printer, dice.fork("forgery"))));
        }
        assertThat(agreements.values())
                .as("genuine %s, forged %s", real, agreements)
                .allMatch(a -> a < real - 0.03f);
        assertThat(agreements.get(Attack.REDRAW)).isBetween(-0.2f, 0.2f);
        // What re-synthesis is for: it comes nearer than a plain copy.
        assertThat(agreements.get(Attack.SMART_LINEAR)).isGreaterThan(agreements.get(Attack.PHONE_COPY));
    }

    private float agreement(Specimen label, Print print) {
        Camera camera = CameraFamilies.GOOD_PHONE.draw(new Dice(4), 700);
        return agreement(studio.photograph(print, camera, Scene.PLAIN, 1, new Dice(5)), label.symbol());
    }

    /** Fisher's z of how well the best first print explains what is seen. */
    private static float agreement(Shot shot, MarkedSymbol expected) {
        LabelCapture capture = PatientReader.read(shot.photograph());
        assertThat(capture).isNotNull();
        return KeyedStatistics.of(LabelRectifier.rectify(capture.label(), expected), expected)[0];
    }

    @Test
    void aNumberIsAlwaysTheSamePicture() {
        List<FiveClasses.Picture> pictures = new ArrayList<>();
        FiveClasses source = new FiveClasses(Split.TEST, false, 1);
        for (long number : new long[] {2, 5, 2}) {
            source.picture(number, pictures::add);
        }
        assertThat(pictures.get(0).actual()).isEqualTo(FiveClasses.Label.UNCLASSIFIED);
        assertThat(pictures.get(1).actual()).isEqualTo(FiveClasses.Label.PATTERN_A);
        assertThat(pictures.get(2).shot().photograph().pixels())
                .isEqualTo(pictures.get(0).shot().photograph().pixels());
        assertThat(HeldOut.TEST_CAMERAS.stream().map(CameraFamily::name))
                .contains(pictures.get(1).shot().camera().family());
    }

    @Test
    void aLabelGivesEachKindWithWhatIsExpectedOfIt() {
        Map<KeyedExample.Kind, Integer> counts = new EnumMap<>(KeyedExample.Kind.class);
        List<Float> genuine = new ArrayList<>();
        List<Float> others = new ArrayList<>();
        new KeyedExamples(Split.TRAINING, 2).label(0, 600, example -> {
            counts.merge(example.kind(), 1, Integer::sum);
            float agreement = agreement(example.shot(), example.expected());
            if (example.kind() == KeyedExample.Kind.GENUINE) {
                genuine.add(agreement);
            } else if (example.kind() != KeyedExample.Kind.COPY) {
                others.add(Math.abs(agreement));
            }
        });
        assertThat(counts)
                .containsEntry(KeyedExample.Kind.GENUINE, 2)
                .containsEntry(KeyedExample.Kind.COPY, 2)
                .containsEntry(KeyedExample.Kind.UNMARKED, 1)
                .containsEntry(KeyedExample.Kind.OTHER_MARKET, 1);
        assertThat(genuine).allMatch(a -> a > 0.4f);
        assertThat(others).allMatch(a -> a < 0.2f);
    }
}
