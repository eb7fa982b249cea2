package org.proofmark.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Glow;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.simulator.Studio;

/**
 * Photographs of labels on screens of every make, as statistics: pixels, masks, contrast and exponent are drawn wider than those of
 * {@link Screen#all}, none of which is among them.
 */
final class ScreenSet {
    private ScreenSet() {}

    /**
     * Made once and kept.
     *
     * @param pieces of so many photographs each; each with a seed of its own, the first with this one
     * @param progress is told how many of how many there are
     */
    static List<KeyedRow> rows(
            Path folder, Split split, long seed, int pieces, int photographs, Consumer<String> progress)
            throws IOException {
        Path kept = folder.resolve(
                String.format(Locale.ROOT, "screens-%s-%d-%d-%d", split, seed, photographs, KeyedStatistics.COUNT));
        Files.createDirectories(kept);
        List<KeyedRow> rows = new ArrayList<>();
        for (int piece = 0; piece < pieces; piece++) {
            Path file = kept.resolve(piece + ".rows");
            if (!Files.exists(file)) {
                KeyedRows.write(file, drawn(split, seed + piece, photographs, progress));
            }
            rows.addAll(KeyedRows.read(file));
        }
        return rows;
    }

    private static List<KeyedRow> drawn(Split split, long seed, int photographs, Consumer<String> progress) {
        AtomicInteger done = new AtomicInteger();
        return IntStream.range(0, photographs)
                .parallel()
                .mapToObj(number -> {
                    KeyedRow row = drawn(split, new Dice(seed).fork(number), number);
                    if (done.incrementAndGet() % 20 == 0) {
                        progress.accept(done + " of " + photographs + " photographs of screens");
                    }
                    return row;
                })
                .filter(KeyedRow::read)
                .toList();
    }

    private static KeyedRow drawn(Split split, Dice dice, int number) {
        Scratch scratch = new Scratch();
        Studio studio = new Studio(scratch);
        Specimen label = Specimen.draw(
                dice.pick(split.markets()), TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, dice.fork("label"));
        PrinterFamily family = dice.pick(split.printers());
        Shown source = Shown.values()[number % Shown.values().length];
        Print print = source == Shown.FILE
                ? null
                : new Press(scratch).print(label.raster(), family.draw(dice.fork("printer")), dice.fork("print"));
        Screen screen = any(dice);
        double width = width(screen, label, dice);
        Glow glow = on(source, screen, label, print, width, studio, dice.fork("picture"));
        CameraFamily cameras = dice.pick(split.cameras());
        Scene scene = Scene.draw(dice.chance(0.5) ? Scene.Kind.FLAT : Scene.Kind.GLOSS, dice.fork("scene"));
        Shot shot = studio.photograph(glow, cameras.draw(dice), scene, dice.below(4), dice.fork("shot"));
        return KeyedSet.row(
                number,
                family.name(),
                new KeyedExample(shot, label.symbol(), KeyedExample.Kind.COPY, family.name(), null),
                KeyedStatistics::of);
    }

    /** A display of whatever make. */
    static Screen any(Dice dice) {
        return new Screen(
                "drawn",
                100,
                dice.between(0.55, 1),
                dice.between(0.55, 1),
                dice.between(1.8, 2.6),
                1 / dice.between(400, 3000));
    }

    /** Of the label on the glass, in millimetres: half a pixel of the display to three for a dot. */
    static double width(Screen screen, Specimen label, Dice dice) {
        return dice.between(0.5, 3) * label.symbol().side() * screen.pitchUm() / 1000;
    }

    private static Glow on(
            Shown source,
            Screen screen,
            Specimen label,
            @Nullable Print print,
            double width,
            Studio studio,
            Dice dice) {
        return source == Shown.FILE
                ? screen.show(label.raster(), width)
                : source.on(screen, label, Objects.requireNonNull(print), width, studio, dice);
    }
}
