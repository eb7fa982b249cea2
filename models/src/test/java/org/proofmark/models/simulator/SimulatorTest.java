package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;

class SimulatorTest {
    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);

    private Specimen specimen(int version) {
        return Specimen.draw("north", TextureProfile.KEYED_600, version, Specimen.Design.PLAIN, new Dice(3));
    }

    private Shot shot(
            Specimen specimen, PrinterFamily printers, CameraFamily cameras, double across, Scene scene, long seed) {
        Dice dice = new Dice(seed);
        Print print = press.print(specimen.raster(), printers.draw(dice), dice.fork("print"));
        return studio.photograph(print, cameras.draw(dice, across), scene, (int) (seed & 3), dice.fork("shot"));
    }

    @Test
    void aSeedGivesTheSameBytesEverywhere() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        int seed = 1;
        for (Scene.Kind kind : Scene.Kind.values()) {
            Scene scene = Scene.draw(kind, new Dice(seed));
            Shot shot = shot(
                    specimen(4), PrinterFamilies.OFFICE_INKJET_600, CameraFamilies.MIDDLE_PHONE, 300, scene, seed++);
            digest.update(shot.photograph().pixels());
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .as("a change of the simulator voids published figures: say so in the changelog")
                .isEqualTo("a0baa17341232ac924e54f6d85a97630fc3e3393ea537218484448ab9aa3a3f1");
    }

    @Test
    void aSecondRunInTheSameBuffersGivesTheSameBytes() {
        Scene scene = Scene.draw(Scene.Kind.WRINKLE, new Dice(5));
        Shot one = shot(specimen(4), PrinterFamilies.OFFICE_LASER_600, CameraFamilies.GOOD_PHONE, 350, scene, 9);
        shot(specimen(6), PrinterFamilies.OFFICE_LASER_600, CameraFamilies.CHEAP_PHONE, 500, Scene.PLAIN, 10);
        Shot again = shot(specimen(4), PrinterFamilies.OFFICE_LASER_600, CameraFamilies.GOOD_PHONE, 350, scene, 9);
        assertThat(again.photograph().pixels()).isEqualTo(one.photograph().pixels());
        Shot other = shot(specimen(4), PrinterFamilies.OFFICE_LASER_600, CameraFamilies.GOOD_PHONE, 350, scene, 13);
        assertThat(other.photograph().pixels()).isNotEqualTo(one.photograph().pixels());
    }

    @Test
    void theTruthSaysWhereTheLabelLies() {
        Specimen specimen = specimen(4);
        for (Scene.Kind kind : Scene.Kind.values()) {
            Scene drawn = Scene.draw(kind, new Dice(kind.ordinal()));
            Scene scene = new Scene(
                    kind, drawn.halfAngle(), drawn.upright(), drawn.creases(), java.util.List.of(), 0, Scene.NEUTRAL);
            Shot shot = shot(
                    specimen,
                    PrinterFamilies.DIGITAL_PRESS_1200,
                    CameraFamilies.GOOD_PHONE,
                    700,
                    scene,
                    21 + kind.ordinal());
            double inRegister = agreement(specimen, shot, 0);
            assertThat(inRegister).as("%s", kind).isGreaterThan(0.75);
            assertThat(inRegister).as("%s", kind).isGreaterThan(agreement(specimen, shot, 1) + 0.1);
            assertThat(inRegister).as("%s", kind).isGreaterThan(agreement(specimen, shot, -1) + 0.1);
        }
    }

    private static double agreement(Specimen specimen, Shot shot, double missDots) {
        int side = specimen.symbol().side();
        Plane flat = Rectifier.rectify(shot, 0, side, 1, missDots, missDots);
        double n = 0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        double a1 = 0;
        double b1 = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double a = specimen.symbol().black(x, y) ? 0 : 1;
                double b = flat.at(x, y);
                n++;
                a1 += a;
                b1 += b;
                ab += a * b;
                aa += a * a;
                bb += b * b;
            }
        }
        return (ab - a1 * b1 / n) / Math.sqrt((aa - a1 * a1 / n) * (bb - b1 * b1 / n));
    }

    @Test
    void moreSpreadMakesAPrintDarker() {
        assertThat(darkness(PrinterFamilies.OFFICE_INKJET_600))
                .isGreaterThan(darkness(PrinterFamilies.DIGITAL_PRESS_1200) + 0.005);
    }

    /** The share of light that the ink takes away. */
    private double darkness(PrinterFamily family) {
        Printer printer = family.draw(new Dice(1));
        Plane reflectance =
                press.print(specimen(4).raster(), printer, new Dice(2)).reflectance();
        double sum = 0;
        int n = reflectance.width() * reflectance.height();
        for (int i = 0; i < n; i++) {
            sum += reflectance.values()[i];
        }
        return (1 - sum / n / printer.paper()) / (1 - printer.solid());
    }

    @Test
    void bothScreensKeepTheTone() {
        byte[] third = new byte[240 * 240];
        java.util.Arrays.fill(third, (byte) 85);
        DotRaster tone = new DotRaster(240, 240, 600, third);
        assertThat(share(Halftone.diffused(tone, new Dice(1)))).isBetween(0.31, 0.35);
        assertThat(share(Halftone.clustered(tone, 120, 0.6, new Dice(1)))).isBetween(0.28, 0.39);
    }

    private static double share(DotRaster dots) {
        int dark = 0;
        for (int y = 0; y < dots.height(); y++) {
            for (int x = 0; x < dots.width(); x++) {
                assertThat(dots.ink(x, y)).isIn(0, 255);
                dark += dots.ink(x, y) == 255 ? 1 : 0;
            }
        }
        return dark / (double) (dots.width() * dots.height());
    }

    @Test
    void jpegLosesMoreAtALowerQuality() {
        Plane ramp = new Plane(37, 29);
        for (int i = 0; i < 37 * 29; i++) {
            ramp.values()[i] = (i * 7919 % 256) / 255f;
        }
        double before = -1;
        for (int quality : new int[] {97, 85, 60, 30}) {
            Photograph lossy = JpegLoss.of(ramp, quality);
            double error = 0;
            for (int i = 0; i < 37 * 29; i++) {
                error += Math.abs((lossy.pixels()[i] & 255) - 255 * ramp.values()[i]);
            }
            assertThat(error).isGreaterThan(before);
            before = error;
        }
        assertThat(before / (37 * 29)).isLessThan(60);
    }

    /**
     * Where a logo covers it there is no texture, so labels that have one agree less. Of 1,200 dots an inch a photograph of 900 pixels sees
     * less than one pixel each.
     */
    @ParameterizedTest
    @CsvSource({
        "2,  PLAIN, keyed-600-12,  office-laser-600,   600, 0.80",
        "6,  PLAIN, keyed-600-12,  office-laser-600,   800, 0.80",
        "10, PLAIN, keyed-600-12,  office-laser-600,   900, 0.80",
        "4,  LOGO,  keyed-600-12,  office-laser-600,   700, 0.75",
        "10, LOGO,  keyed-600-12,  office-laser-600,   900, 0.75",
        "4,  PLAIN, keyed-300-12,  direct-thermal-300, 700, 0.85",
        "4,  PLAIN, keyed-1200-24, digital-press-1200, 900, 0.70",
    })
    void everySizeAndDesignAndResolutionIsReadAndLiesFlat(
            int version, Specimen.Design design, String profile, String printer, double across, double agreement) {
        Specimen specimen = Specimen.draw("north", TextureProfile.of(profile), version, design, new Dice(version));
        assertThat(specimen.symbol().modules().width()).isEqualTo(17 + 4 * version);
        PrinterFamily printers = PrinterFamilies.all().stream()
                .filter(family -> family.name().equals(printer))
                .findAny()
                .orElseThrow();
        Shot shot = shot(specimen, printers, CameraFamilies.GOOD_PHONE, across, Scene.PLAIN, 31);
        LabelCapture capture = PatientReader.read(shot.photograph());
        assertThat(capture).isNotNull();
        LabelCapture.Label label = capture.label();
        assertThat(label).isNotNull();
        assertThat(label.modules()).isEqualTo(specimen.symbol().modules());
        RectifiedLabel flat = LabelRectifier.rectify(label, specimen.symbol());
        assertThat(flat.retake()).isNull();
        assertThat(flat.agreement()).isGreaterThan(agreement);
        MarkedSymbol elsewhere =
                specimen.redrawn("south", specimen.symbol().profile()).symbol();
        assertThat(flat.agreement())
                .isGreaterThan(LabelRectifier.rectify(label, elsewhere).agreement() + 0.15);
    }
}
