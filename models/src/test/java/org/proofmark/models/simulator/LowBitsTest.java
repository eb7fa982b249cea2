package org.proofmark.models.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.training.PatientReader;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;

/**
 * The classical watermark in the lowest bits of a picture beside the product's mark: in the file all of it can be read, on paper nothing. The
 * figures of docs/five-classes.md, "The literal LSB mode", are what this prints.
 */
class LowBitsTest {
    private static final List<PrinterFamily> PRESSES = List.of(
            PrinterFamilies.OFFICE_LASER_600, PrinterFamilies.OFFICE_INKJET_600, PrinterFamilies.DIGITAL_PRESS_1200);

    /** Nearer than the trials' cameras come: each dot of 600 dpi is more than two pixels. */
    private static final int ACROSS = 1200;

    private final Scratch scratch = new Scratch();
    private final Press press = new Press(scratch);
    private final Studio studio = new Studio(scratch);

    /** One value a dot of the code without its quiet zone, 0 black to 1 white. */
    private record Seen(MarkedSymbol symbol, float[] grey) {
        int side() {
            return symbol.side() - 2 * symbol.quietDots();
        }

        int quiet(int dot) {
            return symbol.quietDots() + dot;
        }

        /** What the definition says: the lowest bit of eight. */
        boolean lowest(int i) {
            return (Math.round(255 * Math.max(0, Math.min(1, grey[i]))) & 1) != 0;
        }

        /** Kinder: whether it is brighter than its module is on the whole. */
        boolean brighter(int i) {
            int dots = symbol.profile().moduleDots();
            int left = i % side() / dots * dots;
            int top = i / side() / dots * dots;
            double sum = 0;
            for (int y = top; y < top + dots; y++) {
                for (int x = left; x < left + dots; x++) {
                    sum += grey[y * side() + x];
                }
            }
            return grey[i] > sum / (dots * dots);
        }

        double lowBitErrors(IntPredicate read) {
            byte[] file = symbol.grey();
            int wrong = 0;
            for (int i = 0; i < grey.length; i++) {
                boolean sent = (file[quiet(i / side()) * symbol.side() + quiet(i % side())] & 1) != 0;
                wrong += read.test(i) == sent ? 0 : 1;
            }
            return (double) wrong / grey.length;
        }

        /** The same of the product's mark, whose cells are dots. */
        double cellErrors() {
            int wrong = 0;
            int cells = 0;
            for (int i = 0; i < grey.length; i++) {
                int x = quiet(i % side());
                int y = quiet(i / side());
                if (symbol.isCell(x, y)) {
                    cells++;
                    wrong += brighter(i) == symbol.black(x, y) ? 1 : 0;
                }
            }
            return (double) wrong / cells;
        }
    }

    private static MarkedSymbol label(TextureMode mode) {
        return Specimen.draw("north", TextureProfile.KEYED_600.withMode(mode), 4, Specimen.Design.PLAIN, new Dice(8))
                .symbol();
    }

    private Seen printed(MarkedSymbol symbol, PrinterFamily family) {
        Dice dice = new Dice(family.name().hashCode());
        byte[] ink = symbol.grey();
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) (255 - (ink[i] & 255));
        }
        Print print = press.print(
                new DotRaster(symbol.side(), symbol.side(), symbol.profile().dpi(), ink),
                family.draw(dice.fork("machine")),
                dice.fork("print"));
        Camera camera = CameraFamilies.GOOD_PHONE.draw(dice.fork("camera"), ACROSS);
        LabelCapture capture = PatientReader.read(studio.photograph(print, camera, Scene.PLAIN, 0, dice.fork("shot"))
                .photograph());
        LabelCapture.Label label =
                Objects.requireNonNull(Objects.requireNonNull(capture).label());
        return new Seen(symbol, LabelRectifier.rectify(label, symbol).grey());
    }

    private static Seen file(MarkedSymbol symbol) {
        byte[] pixels = symbol.grey();
        int side = symbol.side() - 2 * symbol.quietDots();
        float[] grey = new float[side * side];
        for (int i = 0; i < grey.length; i++) {
            int at = (symbol.quietDots() + i / side) * symbol.side() + symbol.quietDots() + i % side;
            grey[i] = (pixels[at] & 255) / 255f;
        }
        return new Seen(symbol, grey);
    }

    @Test
    void theLowBitsOfAPictureAreNotOnItsPrint() {
        MarkedSymbol low = label(TextureMode.LSB);
        Seen sent = file(low);
        assertThat(sent.lowBitErrors(sent::lowest)).as("in the file").isZero();
        assertThat(sent.lowBitErrors(sent::brighter)).as("in the file, too").isZero();
        assertThat(sent.lowBitErrors(i -> true)).as("as many ones as zeros").isCloseTo(0.5, within(0.01));
        MarkedSymbol keyed = label(TextureMode.KEYED);
        for (PrinterFamily family : PRESSES) {
            Seen seen = printed(low, family);
            double lowest = seen.lowBitErrors(seen::lowest);
            double brighter = seen.lowBitErrors(seen::brighter);
            double cells = printed(keyed, family).cellErrors();
            System.out.printf(
                    Locale.ROOT,
                    "LSB | %s | %.2f %% | %.2f %% | %.1f %%%n",
                    family.name(),
                    100 * lowest,
                    100 * brighter,
                    100 * cells);
            assertThat(lowest).as(family.name()).isCloseTo(0.5, within(0.01));
            assertThat(brighter).as(family.name()).isCloseTo(0.5, within(0.01));
            assertThat(cells).as(family.name() + ", the keyed mark").isLessThan(0.4);
        }
    }
}
