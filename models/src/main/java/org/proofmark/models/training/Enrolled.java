package org.proofmark.models.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Screen;
import org.proofmark.models.simulator.Shot;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.simulator.Split;
import org.proofmark.models.simulator.Studio;

/**
 * A photograph beside eight first labels of the very machine that printed the genuine ones, as a brand enrols it: what the product does.
 * All by held-out cameras; the eight are taken flat and in good light, as somebody does who was told to.
 */
record Enrolled(KeyedRow row, PressReference press) {
    private static final int MIXED_FORGERS = 24;
    private static final int MIXED_CAMERAS = 4;
    private static final long FORGERS = 1000;
    /** Displays that each machine's labels are shown on. */
    private static final int SCREENS = 2;

    /**
     * For each machine a first print and a forgery by each attack, each of a label of its own; then of every fourth machine one of another
     * market, one without a texture, and two that are only shown on displays: copies by no attack. Kept on disk, a machine a file.
     *
     * @param machines of each family
     * @param across pixels across the label; 0 for what the drawn cameras give
     * @param progress is told how many of how many machines there are
     */
    static List<Enrolled> drawn(
            Path folder, Split split, long seed, int machines, double across, Consumer<String> progress)
            throws IOException {
        return kept(folder, "enrolled", split, seed, machines, across, progress, Machine::photographed);
    }

    /**
     * The same for machines each of a mixture of the split's families, whose forgers have printers of mixtures, too: presses like none
     * that has a name, within what the families span. Each machine's labels are photographed by a few cameras that are mixtures as well.
     *
     * @param machines in all
     */
    static List<Enrolled> mixed(
            Path folder, Split split, long seed, int machines, double across, Consumer<String> progress)
            throws IOException {
        return kept(folder, "mixed", split, seed, machines, across, progress, Machine::photographed);
    }

    /**
     * For each machine one first print and one forgery, photographed once for each value of {@link Robustness.Factor}, in that order, first
     * print before forgery; attacks take turns. A machine that could not be enrolled has none.
     */
    static List<Enrolled> varied(
            Path folder, Split split, long seed, int machines, double across, Consumer<String> progress)
            throws IOException {
        return kept(folder, "varied", split, seed, machines, across, progress, Machine::varied);
    }

    private static List<Enrolled> kept(
            Path folder,
            String what,
            Split split,
            long seed,
            int machines,
            double across,
            Consumer<String> progress,
            Function<Machine, List<Enrolled>> photographs)
            throws IOException {
        String name = String.format(
                Locale.ROOT,
                "%s-%s-%d-%s-%d",
                what,
                split,
                seed,
                across == 0 ? "drawn" : Integer.toString((int) across),
                Fingerprint.COUNT);
        Path kept = folder.resolve(name);
        Files.createDirectories(kept);
        boolean mixed = what.equals("mixed");
        List<PrinterFamily> families = mixed ? mixtures(split, seed, machines) : split.printers();
        List<PrinterFamily> forgers = mixed ? mixtures(split, seed + FORGERS, MIXED_FORGERS) : split.printers();
        ThreadLocal<Workshop> workshops = ThreadLocal.withInitial(() -> Workshop.of(forgers));
        int all = mixed ? machines : machines * families.size();
        AtomicInteger done = new AtomicInteger();
        try {
            IntStream.range(0, all).parallel().forEach(machine -> {
                Path file = kept.resolve(machine + ".rows");
                if (!Files.exists(file)) {
                    PrinterFamily family = families.get(machine % families.size());
                    List<CameraFamily> cameras = mixed ? cameras(split, seed, machine) : split.cameras();
                    write(
                            file,
                            photographs.apply(
                                    new Machine(split, family, cameras, machine, seed, across, workshops.get())));
                }
                if (done.incrementAndGet() % 5 == 0) {
                    progress.accept(name + ": " + done.get() + " of " + all + " machines");
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Enrolled> drawn = new ArrayList<>();
        for (int machine = 0; machine < all; machine++) {
            read(kept.resolve(machine + ".rows"), drawn);
        }
        return drawn;
    }

    private static List<PrinterFamily> mixtures(Split split, long seed, int count) {
        Dice dice = new Dice(seed).fork("mixtures");
        return Stream.generate(() -> PrinterFamily.mixed(split.printers(), dice))
                .limit(count)
                .toList();
    }

    private static List<CameraFamily> cameras(Split split, long seed, int machine) {
        Dice dice = new Dice(seed).fork(machine).fork("cameras");
        return Stream.generate(() -> CameraFamily.mixed(split.cameras(), dice))
                .limit(MIXED_CAMERAS)
                .toList();
    }

    /** The same photographs, each beside the first prints of another machine of the family, as somebody enrols it by mistake. */
    static List<Enrolled> besideOthers(List<Enrolled> enrolled) {
        Map<String, Map<Integer, PressReference>> families = new TreeMap<>();
        for (Enrolled one : enrolled) {
            families.computeIfAbsent(one.row().printers(), none -> new TreeMap<>())
                    .put(one.row().label(), one.press());
        }
        List<Enrolled> mistaken = new ArrayList<>();
        for (Enrolled one : enrolled) {
            List<PressReference> others = new ArrayList<>();
            families.getOrDefault(one.row().printers(), Map.of()).forEach((machine, press) -> {
                if (machine != one.row().label()) {
                    others.add(press);
                }
            });
            if (!others.isEmpty()) {
                mistaken.add(new Enrolled(one.row(), others.get(mistaken.size() % others.size())));
            }
        }
        return mistaken;
    }

    /** Whether a display is photographed: a copy by no attack. */
    boolean shown() {
        return row.kind() == KeyedExample.Kind.COPY && row.attack() == null;
    }

    /** Whether the product would judge it. */
    boolean judged() {
        return row.read() && !row.retake();
    }

    private static void write(Path file, List<Enrolled> machine) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                to.writeInt(machine.size());
                for (Enrolled one : machine) {
                    one.row().write(to);
                    to.writeInt(one.press().photographs());
                    for (float[] sample : one.press().samples()) {
                        for (float number : sample) {
                            to.writeFloat(number);
                        }
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, List<Enrolled> to) throws IOException {
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = from.readInt();
            for (int i = 0; i < count; i++) {
                KeyedRow row = KeyedRow.read(from);
                int photographs = from.readInt();
                List<float[]> samples = new ArrayList<>();
                for (int n = 0; n < photographs; n++) {
                    float[] sample = new float[Fingerprint.COUNT];
                    for (int k = 0; k < sample.length; k++) {
                        sample[k] = from.readFloat();
                    }
                    samples.add(sample);
                }
                to.add(new Enrolled(row, new PressReference(samples)));
            }
        }
    }

    /** What one thread prints, photographs and forges with; a forger learns his trade once. */
    private record Workshop(Press press, Studio studio, Forger forger) {
        static Workshop of(List<PrinterFamily> forgers) {
            Scratch scratch = new Scratch();
            return new Workshop(new Press(scratch), new Studio(scratch), new Forger(forgers, scratch));
        }
    }

    /** One printer and what was photographed of it and after it. */
    private static final class Machine {
        private final Split split;
        private final PrinterFamily family;
        private final List<CameraFamily> cameras;
        private final int number;
        private final double across;
        private final Dice dice;
        private final Printer printer;
        private final Press press;
        private final Studio studio;
        private final Forger forger;

        Machine(
                Split split,
                PrinterFamily family,
                List<CameraFamily> cameras,
                int number,
                long seed,
                double across,
                Workshop workshop) {
            this.split = split;
            this.family = family;
            this.cameras = cameras;
            this.number = number;
            this.across = across;
            this.dice = new Dice(seed).fork(number);
            this.printer = family.draw(dice.fork("printer"));
            this.press = workshop.press();
            this.studio = workshop.studio();
            this.forger = workshop.forger();
        }

        /** Null where too few of its first prints could be judged. */
        private @Nullable PressReference enrolled() {
            List<float[]> first = new ArrayList<>();
            // Who takes eight photographs takes a ninth where one was not good enough.
            for (int i = 0; first.size() < PressReference.ENOUGH && i < 4 * PressReference.ENOUGH; i++) {
                Dice own = dice.fork("first" + i);
                Specimen label = label(own);
                KeyedRow row = row(
                        shot(print(label, own), Scene.PLAIN, own, camera -> camera),
                        label,
                        KeyedExample.Kind.GENUINE,
                        null);
                if (row.read() && !row.retake()) {
                    first.add(row.numbers());
                }
            }
            return first.size() < PressReference.ENOUGH ? null : new PressReference(first);
        }

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
            Specimen plain =
                    label.redrawn(label.market(), label.symbol().profile().withMode(TextureMode.NONE));
            Shot bare = shot(
                    print(plain, own.fork("plain")),
                    scene(own.fork("other scene")),
                    own.fork("bare"),
                    camera -> camera);
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
                    glow,
                    across == 0 ? camera.draw(own) : camera.draw(own, across),
                    scene,
                    own.below(4),
                    own.fork("shot"));
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
            Scene.Kind kind = own.chance(0.5)
                    ? Scene.Kind.FLAT
                    : Scene.Kind.values()[1 + own.below(Scene.Kind.values().length - 1)];
            return Scene.draw(kind, own.fork("scene"));
        }

        private Shot shot(Print print, Scene scene, Dice own, UnaryOperator<Camera> set) {
            CameraFamily camera = own.pick(cameras);
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
}
