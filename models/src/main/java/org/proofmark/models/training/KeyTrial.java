package org.proofmark.models.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.proofmark.models.print.Fingerprint;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.StatisticsModel.Standing;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Specimen;
import org.proofmark.models.training.TrialPress.Answer;

/**
 * What keys that the judge never saw cost: the same machines, serials, forgers, cameras and noise under the key of a market that was
 * learned from, of another such market, and of one that only tests see. Each machine is enrolled under each key by photographs of the
 * same serials. The step between the two learned markets is chance by construction; the step to the unseen one is to be no more.
 */
final class KeyTrial {
    /** Whose key drew the texture. */
    enum Key {
        LEARNED("of a market learned from"),
        LEARNED_TOO("of another market learned from"),
        UNSEEN("never seen");

        private final String words;

        Key(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** First prints, and as many copies, each of another attack. */
    static final int LABELS = 6;

    private static final double ACROSS = 500;

    /** A photograph as the statistics see it, and what was known of the machine under the same key. */
    record Taken(int machine, Key key, int label, KeyedRow row, PressReference press) {}

    /**
     * One photograph, judged.
     *
     * @param label of the machine, the same under each key
     * @param genuine probability that it is; NaN where nothing was judged
     * @param abovePassing as {@link Standing#abovePassing}; NaN where it passes by no score: nothing was judged, or it may shine
     * @param belowRefusal as {@link Standing#belowRefusal}; NaN where nothing was judged
     */
    record Seen(
            int machine,
            Key key,
            int label,
            boolean first,
            double genuine,
            double abovePassing,
            double belowRefusal,
            Answer answer) {}

    private record Bench(Scratch scratch, Forger forger) {
        static Bench of() {
            Scratch scratch = new Scratch();
            return new Bench(scratch, new Forger(HeldOut.TEST_PRINTERS, scratch));
        }
    }

    private KeyTrial() {}

    /**
     * @param machines of each held-out family; one that cannot be enrolled under each key is left out
     * @param folder where photographs are kept as they are made, a machine a file: a run that was broken off goes on where it stopped, and
     *     another judge is tried on the same
     */
    static List<Taken> taken(long seed, int machines, Path folder, Consumer<String> progress) throws IOException {
        List<PrinterFamily> families = HeldOut.TEST_PRINTERS;
        Path kept = folder.resolve(String.format(
                Locale.ROOT, "keys-%d-%d-%d", seed, (int) ACROSS, KeyedStatistics.COUNT + Fingerprint.COUNT));
        Files.createDirectories(kept);
        ThreadLocal<Bench> benches = ThreadLocal.withInitial(Bench::of);
        int all = machines * families.size();
        AtomicInteger done = new AtomicInteger();
        try {
            IntStream.range(0, all).parallel().forEach(number -> {
                Path file = kept.resolve(number + ".rows");
                if (!Files.exists(file)) {
                    PrinterFamily family = families.get(number % families.size());
                    Enrolled.write(file, machine(family, new Dice(seed), number, benches.get()));
                }
                progress.accept("machine " + number + ": " + done.incrementAndGet() + " of " + all);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Taken> taken = new ArrayList<>();
        for (int number = 0; number < all; number++) {
            List<Enrolled> rows = Enrolled.read(kept.resolve(number + ".rows"));
            for (int i = 0; i < rows.size(); i++) {
                Key key = Key.values()[i / (2 * LABELS)];
                Enrolled one = rows.get(i);
                taken.add(new Taken(number, key, i % (2 * LABELS) / 2, one.row(), one.press()));
            }
        }
        return taken;
    }

    /** Key by key, label by label, the first print and then its copy; none where it cannot be enrolled under each key. */
    private static List<Enrolled> machine(PrinterFamily family, Dice all, int number, Bench bench) {
        List<Enrolled> taken = new ArrayList<>();
        for (Key key : Key.values()) {
            List<Enrolled> these = taken(family, all, number, key, bench);
            if (these.isEmpty()) {
                return these;
            }
            taken.addAll(these);
        }
        return taken;
    }

    private static List<Enrolled> taken(PrinterFamily family, Dice all, int number, Key key, Bench bench) {
        Dice dice = all.fork(number);
        String market =
                switch (key) {
                    case LEARNED -> HeldOut.TRAINING_MARKETS.get(number % 4);
                    case LEARNED_TOO -> HeldOut.TRAINING_MARKETS.get((number + 1) % 4);
                    case UNSEEN -> HeldOut.TEST_MARKETS.get(number % 2);
                };
        TrialPress press = new TrialPress(family, dice.fork("printer"), bench.scratch());
        PressReference reference = press.enrolled(market, ACROSS, dice.fork("enrolled"));
        List<Enrolled> taken = new ArrayList<>();
        if (reference == null) {
            return taken;
        }
        List<Attack> attacks = new ArrayList<>(HeldOut.TRAINING_ATTACKS);
        attacks.addAll(HeldOut.UNSEEN_ATTACKS);
        for (int i = 0; i < LABELS; i++) {
            Dice own = dice.fork("label" + i);
            Specimen label = press.label(market, own.fork("label"));
            Print print = press.print(label, own.fork("print"));
            taken.add(new Enrolled(press.row(label, print, null, ACROSS, own.fork("genuine")), reference));
            Attack attack = attacks.get((number * LABELS + i) % attacks.size());
            Print forged = bench.forger().forge(attack, label, print, press.printer(), own.fork("forgery"));
            taken.add(new Enrolled(press.row(label, forged, attack, ACROSS, own.fork("copy")), reference));
        }
        return taken;
    }

    static List<Seen> judged(PaperModel model, List<Taken> photographs) {
        return photographs.stream()
                .map(taken -> {
                    KeyedRow row = taken.row();
                    double genuine =
                            row.read() && !row.retake() ? TrialPress.genuine(model, row, taken.press()) : Double.NaN;
                    Standing standing = Double.isNaN(genuine) ? null : TrialPress.standing(model, row, taken.press());
                    return new Seen(
                            taken.machine(),
                            taken.key(),
                            taken.label(),
                            row.genuine(),
                            genuine,
                            standing == null || standing.mayShine() ? Double.NaN : standing.abovePassing(),
                            standing == null ? Double.NaN : standing.belowRefusal(),
                            TrialPress.answer(model, row, taken.press()));
                })
                .toList();
    }
}
