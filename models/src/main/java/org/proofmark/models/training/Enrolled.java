package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.CameraFamily;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.Press;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.Printer;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.simulator.Studio;

/**
 * A photograph beside eight first labels of the very machine that printed the genuine ones, as a brand enrols it: what the product does.
 * All by held-out cameras; the eight are taken flat and in good light, as somebody does who was told to.
 */
record Enrolled(KeyedRow row, PressReference press) {
    /**
     * For each machine a first print and a forgery by each attack, each of a label of its own.
     *
     * @param machines of each family
     * @param across pixels across the label
     */
    static List<Enrolled> drawn(Split split, long seed, int machines, double across) {
        List<PrinterFamily> families = split.printers();
        ThreadLocal<Workshop> workshops = ThreadLocal.withInitial(() -> Workshop.of(split));
        return IntStream.range(0, machines * families.size())
                .parallel()
                .mapToObj(machine -> new Machine(
                                split, families.get(machine % families.size()), machine, seed, across, workshops.get())
                        .photographed())
                .flatMap(List::stream)
                .toList();
    }

    /** What one thread prints, photographs and forges with; a forger learns his trade once. */
    private record Workshop(Press press, Studio studio, Forger forger) {
        static Workshop of(Split split) {
            Scratch scratch = new Scratch();
            return new Workshop(new Press(scratch), new Studio(scratch), new Forger(split.printers(), scratch));
        }
    }

    /** One printer and what was photographed of it and after it. */
    private static final class Machine {
        private final Split split;
        private final PrinterFamily family;
        private final int number;
        private final double across;
        private final Dice dice;
        private final Printer printer;
        private final Press press;
        private final Studio studio;
        private final Forger forger;

        Machine(Split split, PrinterFamily family, int number, long seed, double across, Workshop workshop) {
            this.split = split;
            this.family = family;
            this.number = number;
            this.across = across;
            this.dice = new Dice(seed).fork(number);
            this.printer = family.draw(dice.fork("printer"));
            this.press = workshop.press();
            this.studio = workshop.studio();
            this.forger = workshop.forger();
        }

        List<Enrolled> photographed() {
            List<float[]> first = new ArrayList<>();
            // Who takes eight photographs takes a ninth where one was not good enough.
            for (int i = 0; first.size() < PressReference.ENOUGH && i < 4 * PressReference.ENOUGH; i++) {
                Dice own = dice.fork("first" + i);
                Specimen label = label(own);
                KeyedRow row = row(shot(print(label, own), Scene.PLAIN, own), label, KeyedExample.Kind.GENUINE, null);
                if (row.read() && !row.retake()) {
                    first.add(row.numbers());
                }
            }
            List<Enrolled> seen = new ArrayList<>();
            if (first.size() < PressReference.ENOUGH) {
                return seen;
            }
            PressReference reference = PressReference.of(first);
            for (Attack attack : split.attacks()) {
                Dice own = dice.fork("label" + attack);
                Specimen label = label(own);
                Print print = print(label, own);
                Shot genuine = shot(print, scene(own.fork("scene")), own.fork("genuine"));
                seen.add(new Enrolled(row(genuine, label, KeyedExample.Kind.GENUINE, null), reference));
                Print forged = forger.forge(attack, label, print, printer, own.fork("forgery"));
                Shot copy = shot(forged, scene(own.fork("other scene")), own.fork("copy"));
                seen.add(new Enrolled(row(copy, label, KeyedExample.Kind.COPY, attack), reference));
            }
            return seen;
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
            Scene.Kind kind = own.chance(0.5)
                    ? Scene.Kind.FLAT
                    : Scene.Kind.values()[1 + own.below(Scene.Kind.values().length - 1)];
            return Scene.draw(kind, own.fork("scene"));
        }

        private Shot shot(Print print, Scene scene, Dice own) {
            CameraFamily camera = own.pick(split.cameras());
            return studio.photograph(print, camera.draw(own, across), scene, own.below(4), own.fork("shot"));
        }

        private KeyedRow row(Shot shot, Specimen label, KeyedExample.Kind kind, @Nullable Attack attack) {
            return KeyedSet.row(
                    number, family.name(), new KeyedExample(shot, label.symbol(), kind, family.name(), attack));
        }
    }
}
