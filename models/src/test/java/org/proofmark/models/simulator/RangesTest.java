package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is written of parameters is what is drawn: who changes one has to change the other. */
class RangesTest {
    private static final int SCENES = 4_000;

    private static <T> void spans(List<T> families, Function<T, Range> what, double min, double max) {
        DoubleSummaryStatistics ends = new DoubleSummaryStatistics();
        for (T family : families) {
            ends.accept(what.apply(family).min());
            ends.accept(what.apply(family).max());
        }
        assertThat(Range.of(ends.getMin(), ends.getMax())).isEqualTo(Range.of(min, max));
    }

    @Test
    void printersSpanWhatIsWrittenOfThem() {
        List<PrinterFamily> all = PrinterFamilies.all();
        assertThat(all).extracting(PrinterFamily::dpi).containsOnly(300, 600, 1200);
        spans(all, PrinterFamily::spreadUm, 14, 48);
        spans(all, PrinterFamily::crossSpread, 0.8, 1.3);
        spans(all, PrinterFamily::threshold, 0.36, 0.49);
        spans(all, PrinterFamily::softness, 0.06, 0.22);
        spans(all, PrinterFamily::edgeNoise, 0.03, 0.16);
        spans(all, PrinterFamily::jitterUm, 1, 10);
        spans(all, PrinterFamily::bandingUm, 0, 8);
        spans(all, PrinterFamily::solid, 0.015, 0.14);
        spans(all, PrinterFamily::mottle, 0.02, 0.15);
        spans(all, PrinterFamily::satellites, 0, 220);
        spans(all, PrinterFamily::voids, 0, 160);
        spans(all, PrinterFamily::heat, 0, 0.16);
        spans(all, PrinterFamily::haloUm, 35, 95);
        spans(all, PrinterFamily::haloShare, 0.5, 1);
        List<PrinterFamily> screened =
                all.stream().filter(family -> family.screenLpi().max() > 0).toList();
        spans(screened, PrinterFamily::screenLpi, 75, 200);
        spans(all, PrinterFamily::paper, 0.72, 0.95);
        spans(all, PrinterFamily::grain, 0.003, 0.03);
    }

    @Test
    void camerasSpanWhatIsWrittenOfThem() {
        List<CameraFamily> all = CameraFamilies.all();
        spans(all, CameraFamily::pxAcross, 200, 900);
        spans(all, CameraFamily::psfPx, 0.5, 1.35);
        spans(all, family -> Range.exactly(family.motionShare()), 0.2, 0.5);
        spans(all, CameraFamily::motionPx, 0.5, 3.5);
        spans(all, CameraFamily::electrons, 500, 9000);
        spans(all, CameraFamily::readElectrons, 1.5, 12);
        spans(all, CameraFamily::demosaic, 0, 1);
        spans(all, CameraFamily::denoise, 0, 0.09);
        spans(all, CameraFamily::curve, 0, 1);
        spans(all, CameraFamily::clip, 0, 0.15);
        spans(all, CameraFamily::sharpenPx, 0.7, 2);
        spans(all, CameraFamily::exposure, 0.45, 1.02);
        spans(all, CameraFamily::jpeg, 45, 97);
        spans(all, CameraFamily::corners, 0, 0.045);
        spans(all, CameraFamily::rollDegrees, 0, 12);
        spans(all, CameraFamily::light, 0, 0.25);
        Dice dice = new Dice(8);
        List<CameraFamily> mixtures = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            mixtures.add(CameraFamily.mixed(HeldOut.TRAINING_CAMERAS, dice));
            mixtures.add(CameraFamily.processed(HeldOut.TRAINING_CAMERAS, dice));
            mixtures.add(CameraFamily.soft(HeldOut.TRAINING_CAMERAS, dice));
        }
        assertThat(most(mixtures, CameraFamily::defocusPx)).isBetween(1.1, 1.125);
        assertThat(most(mixtures, CameraFamily::sharpen)).isBetween(1.75, 1.8);
        // What mixtures do not go beyond, families do.
        assertThat(most(mixtures, CameraFamily::psfPx)).isLessThan(1.35);
        assertThat(most(mixtures, CameraFamily::denoise)).isEqualTo(0.05);
        assertThat(most(mixtures, CameraFamily::clip)).isLessThan(0.15);
        assertThat(most(mixtures, CameraFamily::sharpenPx)).isEqualTo(2);
        assertThat(most(mixtures, CameraFamily::curve)).isEqualTo(1);
    }

    private static double most(List<CameraFamily> families, Function<CameraFamily, Range> what) {
        return families.stream()
                .mapToDouble(family -> what.apply(family).max())
                .max()
                .orElseThrow();
    }

    @Test
    void scenesAreDrawnAsIsWrittenOfThem() {
        List<Scene> round = scenes(Scene.Kind.CYLINDER);
        ends(round, Scene::halfAngle, 0.15, 0.6);
        List<Scene> wrinkled = scenes(Scene.Kind.WRINKLE);
        List<Scene.Crease> creases =
                wrinkled.stream().flatMap(scene -> scene.creases().stream()).toList();
        ends(wrinkled, scene -> scene.creases().size(), 1, 3);
        ends(creases, Scene.Crease::angle, 0, 3.14);
        ends(creases, Scene.Crease::place, -0.45, 0.45);
        ends(creases, Scene.Crease::width, 0.03, 0.15);
        ends(creases, Scene.Crease::push, 0, 0.010);
        ends(creases, Scene.Crease::shade, 0.02, 0.18);
        List<Scene> glossy = scenes(Scene.Kind.GLOSS);
        List<Scene.Glare> lamps =
                glossy.stream().flatMap(scene -> scene.glares().stream()).toList();
        ends(glossy, scene -> scene.glares().size(), 1, 1);
        ends(glossy, Scene::veil, 0, 0.05);
        ends(lamps, Scene.Glare::x, 0, 1);
        ends(lamps, Scene.Glare::y, 0, 1);
        ends(lamps, Scene.Glare::width, 0.05, 0.2);
        ends(lamps, Scene.Glare::height, 0.05, 0.2);
        ends(lamps, Scene.Glare::strength, 0.1, 0.6);
        List<Scene> filmed = scenes(Scene.Kind.FILM);
        List<Scene.Glare> folds =
                filmed.stream().flatMap(scene -> scene.glares().stream()).toList();
        ends(filmed, scene -> scene.glares().size(), 1, 2);
        ends(filmed, Scene::veil, 0.02, 0.12);
        ends(folds, fold -> Math.max(fold.width(), fold.height()), 0.3, 0.8);
        ends(folds, fold -> Math.min(fold.width(), fold.height()), 0.02, 0.06);
        ends(folds, Scene.Glare::strength, 0.05, 0.4);
        for (Scene scene : scenes(Scene.Kind.FLAT)) {
            assertThat(scene.halfAngle() + scene.veil()).isZero();
            assertThat(scene.creases()).isEmpty();
            assertThat(scene.glares()).isEmpty();
        }
    }

    @Test
    void coloursAreDrawnAsIsWrittenOfThem() {
        List<Scene.Colours> colours =
                scenes(Scene.Kind.FLAT).stream().map(Scene::colours).toList();
        ends(colours, Scene.Colours::paperRed, 0.92, 1.08);
        ends(colours, Scene.Colours::paperGreen, 1, 1);
        assertThat(colours).allMatch(it -> Math.abs(it.paperRed() + it.paperBlue() - 2) < 1e-12);
        List<Scene.Colours> coloured = colours.stream()
                .filter(it -> Math.max(it.inkGreen(), Math.max(it.inkRed(), it.inkBlue())) > 0.01)
                .toList();
        assertThat(coloured.size() / (double) colours.size()).isCloseTo(1 / 6.0, within(0.03));
        ends(coloured.stream().filter(it -> it.inkRed() > 0.01).toList(), Scene.Colours::inkRed, 0.05, 0.25);
        ends(coloured.stream().filter(it -> it.inkGreen() > 0.01).toList(), Scene.Colours::inkGreen, 0.03, 0.15);
        ends(coloured.stream().filter(it -> it.inkBlue() > 0.01).toList(), Scene.Colours::inkBlue, 0.05, 0.25);
    }

    private static List<Scene> scenes(Scene.Kind kind) {
        Dice dice = new Dice(kind.ordinal());
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < SCENES; i++) {
            scenes.add(Scene.draw(kind, dice));
        }
        return scenes;
    }

    /** All lie within, and the outermost within a fiftieth of the ends. */
    private static <T> void ends(List<T> drawn, ToDoubleFunction<T> what, double min, double max) {
        DoubleSummaryStatistics seen = drawn.stream().mapToDouble(what).summaryStatistics();
        assertThat(seen.getMin()).isBetween(min, min + (max - min) / 50);
        assertThat(seen.getMax()).isBetween(max - (max - min) / 50, max);
    }
}
