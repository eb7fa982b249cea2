package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /** A network that learned nothing is at chance or, having the sign wrong, below. */
    @Test
    void theSmartNetworkRecoversMoreCellsThanPlainBinarisedCopies() {
        Dice dice = new Dice(17);
        Specimen label = Specimen.draw("north", TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, dice);
        Printer printer = PrinterFamilies.OFFICE_LASER_600.draw(dice);
        Print genuine = press.print(label.raster(), printer, dice.fork("print"));
        Forger forger = new Forger(List.of(PrinterFamilies.OFFICE_LASER_600), scratch);
        DotRaster drawn = forger.drawn(Attack.SMART_NETWORK, label, genuine, printer, dice.fork("forgery"));
        DotRaster onPaper = dots(forger.print(drawn, label.symbol().side(), dice.fork("forgery")), label.symbol());
        assertThat(right(drawn, label.symbol())).isGreaterThan(0.75);
        assertThat(right(onPaper, label.symbol())).isGreaterThan(0.62);
        for (Attack plain : List.of(Attack.SHARPEN_OTSU_600, Attack.DENOISE_BINARISE)) {
            DotRaster copy = forger.drawn(plain, label, genuine, printer, dice.fork("forgery"));
            DotRaster copyOnPaper =
                    dots(forger.print(copy, label.symbol().side(), dice.fork("forgery")), label.symbol());
            assertThat(right(drawn, label.symbol())).as("%s", plain).isGreaterThan(right(copy, label.symbol()) + 0.05);
            assertThat(right(onPaper, label.symbol()))
                    .as("%s on paper", plain)
                    .isGreaterThan(right(copyOnPaper, label.symbol()) + 0.015);
        }
    }

    @Test
    void everyForgeryThatHasTheTextureFromThePrintIsNearerToItThanARedrawnCode() {
        Dice dice = new Dice(18);
        Specimen label = Specimen.draw("north", TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, dice);
        Printer printer = PrinterFamilies.OFFICE_LASER_600.draw(dice);
        Print genuine = press.print(label.raster(), printer, dice.fork("print"));
        Forger forger = new Forger(List.of(PrinterFamilies.OFFICE_LASER_600), scratch);
        float redrawn = agreement(label, forger.forge(Attack.REDRAW, label, genuine, printer, dice.fork("forgery")));
        for (Attack attack : List.of(Attack.FLATBED_COPY_1200, Attack.SHARPEN_OTSU_1200, Attack.AVERAGE)) {
            Print forged = forger.forge(attack, label, genuine, printer, dice.fork("forgery"));
            assertThat(agreement(label, forged)).as("%s", attack).isBetween(redrawn + 0.3f, agreement(label, genuine));
        }
    }

    /** What is seen of each dot of the label, as ink of 0 to 255. */
    private static DotRaster dots(Print print, MarkedSymbol symbol) {
        int side = symbol.side();
        byte[] ink = new byte[side * side];
        for (int i = 0; i < ink.length; i++) {
            float x = (float) ((i % side + 0.5) / print.dotsAcross());
            float y = (float) ((i / side + 0.5) / print.dotsDown());
            ink[i] = (byte) Math.round(255 * (1 - print.reflectance().between(x, y)));
        }
        return new DotRaster(side, side, symbol.profile().dpi(), ink);
    }

    /** The share of the texture's cells that are as they were in the label; dark is what is above the middle one, or full ink. */
    private static double right(DotRaster dots, MarkedSymbol symbol) {
        List<Integer> inks = new ArrayList<>();
        List<Boolean> blacks = new ArrayList<>();
        for (int y = 0; y < symbol.side(); y++) {
            for (int x = 0; x < symbol.side(); x++) {
                if (symbol.isCell(x, y)) {
                    inks.add(dots.ink(x, y));
                    blacks.add(symbol.black(x, y));
                }
            }
        }
        int middle = Math.min(
                254, inks.stream().sorted().skip(inks.size() / 2).findFirst().orElseThrow());
        long right = IntStream.range(0, inks.size())
                .filter(i -> inks.get(i) > middle == blacks.get(i))
                .count();
        return right / (double) inks.size();
    }
}
