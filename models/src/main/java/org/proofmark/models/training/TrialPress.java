package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.StatisticsModel;
import org.proofmark.models.print.StatisticsModel.Standing;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.Camera;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Studio;
import org.proofmark.verification.Watermark;

/** A machine of a brand's that trials print on and photograph by held-out cameras. One thread's. */
final class TrialPress {
    /** What the product answers to a photograph. */
    enum Answer {
        PASSED,
        REFUSED,
        /** Not sharp enough, or neither side is sure. */
        RETAKE,
        /** The code could not be read or laid flat. */
        NOT_READ
    }

    /** What is printed: the texture, the smallest QR version that is taken, 2 to 10, and what is beside the code. */
    record Geometry(TextureProfile profile, int version, Specimen.Design design) {
        /** What the shipped judge learned from. */
        static final Geometry USUAL = new Geometry(TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN);
    }

    private final PrinterFamily family;
    private final Geometry geometry;
    private final Printer printer;
    private final Press press;
    private final Studio studio;

    /** Prints the usual labels. */
    TrialPress(PrinterFamily family, Dice dice, Scratch scratch) {
        this(family, Geometry.USUAL, dice, scratch);
    }

    TrialPress(PrinterFamily family, Geometry geometry, Dice dice, Scratch scratch) {
        this.family = family;
        this.geometry = geometry;
        this.printer = family.draw(dice);
        this.press = new Press(scratch);
        this.studio = new Studio(scratch);
    }

    Printer printer() {
        return printer;
    }

    Studio studio() {
        return studio;
    }

    /** The same dice draw the same serial whatever the market. */
    Specimen label(String market, Dice dice) {
        return Specimen.draw(market, geometry.profile(), geometry.version(), geometry.design(), dice);
    }

    Print print(Specimen label, Dice dice) {
        return press.print(label.raster(), printer, dice);
    }

    /** @param across pixels across the label */
    static Camera camera(double across, Dice dice) {
        CameraFamily family = dice.pick(HeldOut.TEST_CAMERAS);
        return family.draw(dice, across);
    }

    /**
     * A label or a copy of it as it comes, one in two of them flat.
     *
     * @param attack null of a first print
     * @param across pixels across the label
     */
    KeyedRow row(Specimen label, Print print, @Nullable Attack attack, double across, Dice own) {
        Scene scene = own.chance(0.5)
                ? Scene.PLAIN
                : Scene.draw(Scene.Kind.values()[1 + own.below(Scene.Kind.values().length - 1)], own.fork("scene"));
        Shot shot = studio.photograph(print, camera(across, own), scene, own.below(4), own.fork("shot"));
        KeyedExample.Kind kind = attack == null ? KeyedExample.Kind.GENUINE : KeyedExample.Kind.COPY;
        return row(shot, label, kind, attack);
    }

    /** Keyed statistics, then the fingerprint. */
    KeyedRow row(Shot shot, Specimen label, KeyedExample.Kind kind, @Nullable Attack attack) {
        return KeyedSet.row(
                0,
                family.name(),
                new KeyedExample(shot, label.symbol(), kind, family.name(), attack),
                (flat, expected) -> {
                    float[] both = Arrays.copyOf(
                            KeyedStatistics.of(flat, expected), KeyedStatistics.COUNT + Fingerprint.COUNT);
                    System.arraycopy(Fingerprint.of(flat, expected), 0, both, KeyedStatistics.COUNT, Fingerprint.COUNT);
                    return both;
                });
    }

    /**
     * What is known of the machine from first labels of it, photographed flat.
     *
     * @return null where too few of the photographs were good enough
     */
    @Nullable
    PressReference enrolled(String market, double across, Dice dice) {
        List<float[]> first = new ArrayList<>();
        for (int i = 0; first.size() < PressReference.ENOUGH && i < 4 * PressReference.ENOUGH; i++) {
            Dice own = dice.fork(i);
            Specimen label = label(market, own.fork("label"));
            Print print = print(label, own.fork("print"));
            Shot shot = studio.photograph(print, camera(across, own), Scene.PLAIN, own.below(4), own.fork("shot"));
            KeyedRow row = row(shot, label, KeyedExample.Kind.GENUINE, null);
            if (row.read() && !row.retake()) {
                first.add(fingerprint(row));
            }
        }
        return first.size() < PressReference.ENOUGH ? null : new PressReference(first);
    }

    private static float[] statistics(KeyedRow row) {
        return Arrays.copyOf(row.numbers(), KeyedStatistics.COUNT);
    }

    private static float[] fingerprint(KeyedRow row) {
        return Arrays.copyOfRange(row.numbers(), KeyedStatistics.COUNT, row.numbers().length);
    }

    /** How probable it is that it is genuine. */
    static double genuine(PaperModel model, KeyedRow row, @Nullable PressReference press) {
        return press == null
                ? model.judge(statistics(row)).genuine()
                : model.prints().beside(fingerprint(row), press);
    }

    /** How far from deciding, where the press is known. */
    static Standing standing(PaperModel model, KeyedRow row, PressReference press) {
        return model.prints().standing(fingerprint(row), press);
    }

    /** By the rule of 0.99. */
    static Answer answer(PaperModel model, KeyedRow row, @Nullable PressReference press) {
        return answer(row, read -> genuine(model, read, press));
    }

    /** Were it not asked whether it shines, and nothing known of the press. */
    static Answer answer(StatisticsModel prints, KeyedRow row) {
        return answer(row, read -> prints.judge(statistics(read)).genuine());
    }

    private static Answer answer(KeyedRow row, ToDoubleFunction<KeyedRow> judge) {
        if (!row.read()) {
            return Answer.NOT_READ;
        }
        if (row.retake()) {
            return Answer.RETAKE;
        }
        double genuine = judge.applyAsDouble(row);
        if (genuine >= Watermark.DECIDES) {
            return Answer.PASSED;
        }
        return 1 - genuine >= Watermark.DECIDES ? Answer.REFUSED : Answer.RETAKE;
    }
}
