package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.TextureMode;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.Camera;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.Glow;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.simulator.Studio;

/** One printer and what was photographed of it and after it. */
final class Machine {
    /** Displays that a machine's labels are shown on. */
    private static final int SCREENS = 2;

    private final Split split;
    private final PrinterFamily family;
    private final List<CameraFamily> enrolling;
    private final List<CameraFamily> cameras;
    private final int number;
    private final double across;
    private final Dice dice;
    private final Printer printer;
    private final Press press;
    private final Studio studio;
    private final Forger forger;

    Machine(Makers makers, int number, long seed, double across, Equipment equipment) {
        this.split = makers.split();
        this.family = makers.printer(number);
        this.enrolling = makers.enrolling().apply(number);
        this.cameras = makers.cameras().apply(number);
        this.number = number;
        this.across = across;
        this.dice = new Dice(seed).fork(number);
        this.printer = family.draw(dice.fork("printer"));
        this.press = equipment.press();
        this.studio = equipment.studio();
        this.forger = equipment.forger();
    }

    /** Null where too few of its first prints could be judged. */
    private @Nullable PressReference enrolled() {
        List<float[]> first = new ArrayList<>();
        // Who takes eight photographs takes a ninth where one was not good enough.
        for (int i = 0; first.size() < PressReference.ENOUGH && i < 4 * PressReference.ENOUGH; i++) {
            Dice own = dice.fork("first" + i);
            Specimen label = label(own);
            KeyedRow row = row(
                    shot(print(label, own), enrolling, Scene.PLAIN, own, camera -> camera),
                    label,
                    KeyedExample.Kind.GENUINE,
                    null);
            if (row.read() && !row.retake()) {
                first.add(row.numbers());
            }
        }
        return first.size() < PressReference.ENOUGH ? null : new PressReference(first);
    }

    /**
     * One first print and one forgery, photographed once for each value of {@link Robustness.Factor}, in that order, first print before
     * forgery; attacks take turns. None where the machine could not be enrolled.
     */
    List<Enrolled> varied() {
        List<Enrolled> seen = new ArrayList<>();
        PressReference reference = enrolled();
        if (reference == null) {
            return seen;
        }
        Attack attack = split.attacks()
                .get(number / split.printers().size() % split.attacks().size());
        Dice own = dice.fork("varied");
        Specimen label = label(own);
        Print print = print(label, own);
        Print forged = forger.forge(attack, label, print, printer, own.fork("forgery"));
        for (Robustness.Factor factor : Robustness.Factor.values()) {
            for (double level : factor.levels()) {
                Shot genuine = shot(print, Scene.PLAIN, own.fork("genuine"), camera -> factor.set(camera, level));
                seen.add(new Enrolled(row(genuine, label, KeyedExample.Kind.GENUINE, null), reference));
                Shot copy = shot(forged, Scene.PLAIN, own.fork("copy"), camera -> factor.set(camera, level));
                seen.add(new Enrolled(row(copy, label, KeyedExample.Kind.COPY, attack), reference));
            }
        }
        return seen;
    }

    /**
     * A first print and a forgery by each attack, each of a label of its own; then of every fourth machine one of another market, one
     * without a texture, and two that are only shown on displays: copies by no attack. None where it could not be enrolled.
     */
    List<Enrolled> photographed() {
        List<Enrolled> seen = new ArrayList<>();
        PressReference reference = enrolled();
        if (reference == null) {
            return seen;
        }
        for (Attack attack : split.attacks()) {
            Dice own = dice.fork("label" + attack);
            Specimen label = label(own);
            Print print = print(label, own);
            Shot genuine = shot(print, scene(own.fork("scene")), own.fork("genuine"), camera -> camera);
            seen.add(new Enrolled(row(genuine, label, KeyedExample.Kind.GENUINE, null), reference));
            Print forged = forger.forge(attack, label, print, printer, own.fork("forgery"));
            Shot copy = shot(forged, scene(own.fork("other scene")), own.fork("copy"), camera -> camera);
            seen.add(new Enrolled(row(copy, label, KeyedExample.Kind.COPY, attack), reference));
        }
        // Of machines by turns, so that each family has some.
        if (number / split.printers().size() % 4 == 0) {
            strangers(reference, seen);
        }
        return seen;
    }

    /** What this very machine printed, but not the texture that is expected: another market's, and none. */
    private void strangers(PressReference reference, List<Enrolled> to) {
        Dice own = dice.fork("strangers");
        Specimen label = label(own);
        Specimen other = label.redrawn("a neighbour", label.symbol().profile());
        Shot foreign = shot(print(label, own), scene(own.fork("scene")), own.fork("foreign"), camera -> camera);
        to.add(new Enrolled(row(foreign, other, KeyedExample.Kind.OTHER_MARKET, null), reference));
        Specimen plain = label.redrawn(label.market(), label.symbol().profile().withMode(TextureMode.NONE));
        Shot bare = shot(
                print(plain, own.fork("plain")), scene(own.fork("other scene")), own.fork("bare"), camera -> camera);
        to.add(new Enrolled(row(bare, label, KeyedExample.Kind.UNMARKED, null), reference));
        for (int i = 0; i < SCREENS; i++) {
            shown(reference, dice.fork("screen" + i), Shown.values()[(number + i) % Shown.values().length], to);
        }
    }

    /** A label of this machine, or its file, held up on a display. */
    private void shown(PressReference reference, Dice own, Shown source, List<Enrolled> to) {
        Specimen label = label(own);
        Screen screen = ScreenSet.any(own);
        double width = ScreenSet.width(screen, label, own);
        Glow glow = source.on(screen, label, print(label, own), width, studio, own.fork("picture"));
        Scene scene = Scene.draw(own.chance(0.5) ? Scene.Kind.FLAT : Scene.Kind.GLOSS, own.fork("scene"));
        CameraFamily camera = own.pick(cameras);
        Shot shot = studio.photograph(
                glow, across == 0 ? camera.draw(own) : camera.draw(own, across), scene, own.below(4), own.fork("shot"));
        to.add(new Enrolled(row(shot, label, KeyedExample.Kind.COPY, null), reference));
    }

    private Specimen label(Dice own) {
        return Specimen.draw(
                own.pick(split.markets()), TextureProfile.KEYED_600, 4, Specimen.Design.PLAIN, own.fork("label"));
    }

    private Print print(Specimen label, Dice own) {
        return press.print(label.raster(), printer, own.fork("print"));
    }

    /** Half of the labels lie flat, the others as it comes. */
    private static Scene scene(Dice own) {
        Scene.Kind kind =
                own.chance(0.5) ? Scene.Kind.FLAT : Scene.Kind.values()[1 + own.below(Scene.Kind.values().length - 1)];
        return Scene.draw(kind, own.fork("scene"));
    }

    private Shot shot(Print print, Scene scene, Dice own, UnaryOperator<Camera> set) {
        return shot(print, cameras, scene, own, set);
    }

    private Shot shot(Print print, List<CameraFamily> by, Scene scene, Dice own, UnaryOperator<Camera> set) {
        CameraFamily camera = own.pick(by);
        Camera drawn = across == 0 ? camera.draw(own) : camera.draw(own, across);
        return studio.photograph(print, set.apply(drawn), scene, own.below(4), own.fork("shot"));
    }

    private KeyedRow row(Shot shot, Specimen label, KeyedExample.Kind kind, @Nullable Attack attack) {
        return KeyedSet.row(
                number,
                family.name(),
                new KeyedExample(shot, label.symbol(), kind, family.name(), attack),
                Fingerprint::of);
    }
}
