package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScreenTest {
    /** Pixels across: with 492 of the display's, its grid has 0.703 periods a pixel. */
    private static final int ACROSS = 700;

    private static final int PIXELS = 492;
    private static final double GRID = PIXELS / (double) ACROSS;

    private final Studio studio = new Studio(new Scratch());
    private final Camera camera = held(CameraFamilies.GOOD_PHONE.draw(new Dice(1), ACROSS));

    /** The same, held straight and still, so that the grid's frequency is known. */
    private static Camera held(Camera c) {
        return new Camera(c.family(), c.pxAcross(), 0.55, 0, 0, 9000, 1.5, 0.5, 0, 0, 0.8, 0, 0.01, 0.8, 95, 0, 0, 0);
    }

    private static Plane white() {
        Plane white = new Plane(PIXELS, PIXELS);
        Arrays.fill(white.values(), 1);
        return white;
    }

    private Shot shown(Screen screen, Plane picture, double pixels) {
        Glow glow = screen.show(picture, 492, pixels * screen.pitchUm() / 1000);
        return studio.photograph(glow, camera, Scene.PLAIN, 0, new Dice(5));
    }

    private Shot onPaper() {
        DotRaster bare = new DotRaster(492, 492, 600, new byte[492 * 492]);
        Print print =
                new Press(new Scratch()).print(bare, PrinterFamilies.OFFICE_LASER_600.draw(new Dice(2)), new Dice(3));
        return studio.photograph(print, camera, Scene.PLAIN, 0, new Dice(5));
    }

    private static Screen withoutStripes(Screen screen) {
        // Each colour shines from the whole pixel.
        return new Screen("without stripes", screen.pitchUm(), 3, 1, screen.gamma(), screen.black());
    }

    /** Amplitude of each frequency across, of the mean of all rows in the middle of the picture: what stands upright in it. */
    private static double[] spectrum(Photograph photograph) {
        int n = 512;
        int left = (photograph.width() - n) / 2;
        double[] mean = new double[n];
        for (int x = 0; x < n; x++) {
            for (int y = left; y < left + n; y++) {
                mean[x] += photograph.grey(left + x, y) / (double) n;
            }
        }
        double level = Arrays.stream(mean).average().orElseThrow();
        double[] amplitudes = new double[n / 2];
        for (int k = 4; k < n / 2; k++) {
            double re = 0;
            double im = 0;
            for (int x = 0; x < n; x++) {
                double window = 1 - Math.cos(2 * Math.PI * (x + 0.5) / n);
                re += window * (mean[x] - level) * Math.cos(2 * Math.PI * k * x / n);
                im += window * (mean[x] - level) * Math.sin(2 * Math.PI * k * x / n);
            }
            amplitudes[k] = 2 * Math.hypot(re, im) / n;
        }
        return amplitudes;
    }

    private static int strongest(double[] amplitudes) {
        int best = 0;
        for (int k = 0; k < amplitudes.length; k++) {
            best = amplitudes[k] > amplitudes[best] ? k : best;
        }
        return best;
    }

    @Test
    void theGridBeatsWithTheSensorWhereSamplingSaysItDoes() {
        double[] screen = spectrum(shown(Screen.PHONE_LCD, white(), PIXELS).photograph());
        double[] paper = spectrum(onPaper().photograph());
        double[] plain = spectrum(
                shown(withoutStripes(Screen.PHONE_LCD), white(), PIXELS).photograph());
        int peak = strongest(screen);
        // Folded once at every pixel, and once at every second one, which is as often as each colour has one.
        assertThat(peak / 512.0)
                .satisfiesAnyOf(f -> assertThat(f).isBetween(1 - GRID - 0.004, 1 - GRID + 0.004), f -> assertThat(f)
                        .isBetween(GRID - 0.504, GRID - 0.496));
        assertThat(screen[peak]).as("levels of 255").isGreaterThan(1);
        for (int k = peak - 2; k <= peak + 2; k++) {
            assertThat(screen[peak]).as("paper at %d", k).isGreaterThan(5 * paper[k]);
            assertThat(screen[peak]).as("without stripes at %d", k).isGreaterThan(5 * plain[k]);
        }
    }

    @Test
    void aGridTooFineForTheLensLeavesNothing() {
        double[] fine = spectrum(shown(Screen.PHONE_LCD, white(), 3 * PIXELS).photograph());
        assertThat(fine[strongest(fine)]).isLessThan(0.2);
    }

    @Test
    void aLabelOnAScreenIsWhereTheTruthSaysAndWhiteIsAsBrightAsPaper() {
        Specimen specimen = Specimen.draw(
                "north", org.proofmark.labelling.TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, new Dice(3));
        Glow glow = Screen.TABLET_LCD.show(specimen.raster(), 2 * 492 * 0.0962);
        assertThat(glow.pixels()).isEqualTo(984);
        Shot shot = studio.photograph(glow, camera, Scene.PLAIN, 2, new Dice(6));
        Plane flat = Rectifier.rectify(shot, 0, 492, 1, 0, 0);
        double dark = 0;
        double light = 0;
        int darks = 0;
        for (int y = 0; y < 492; y++) {
            for (int x = 0; x < 492; x++) {
                if (specimen.symbol().black(x, y)) {
                    dark += flat.at(x, y);
                    darks++;
                } else {
                    light += flat.at(x, y);
                }
            }
        }
        assertThat(light / (492 * 492 - darks)).isGreaterThan(dark / darks + 0.4);
        assertThat(flat.at(20, 20)).isBetween(0.85f, 0.95f);
    }
}
