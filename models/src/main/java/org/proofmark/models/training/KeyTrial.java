package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.print.PaperModel;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Attack;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.simulator.Forger;
import org.proofmark.models.simulator.HeldOut;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.Print;
import org.proofmark.models.simulator.PrinterFamily;
import org.proofmark.models.simulator.Scene;
import org.proofmark.models.simulator.Scratch;
import org.proofmark.models.simulator.Shot;
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
    }

    /** First prints, and as many copies, each of another attack. */
    static final int LABELS = 6;

    private static final double ACROSS = 500;
    private static final int RESAMPLES = 4000;

    /** A photograph as the statistics see it, and what was known of the machine under the same key. */
    record Taken(int machine, Key key, KeyedRow row, PressReference press) {}

    /**
     * One photograph, judged.
     *
     * @param genuine probability that it is; NaN where nothing was judged
     */
    record Seen(int machine, Key key, boolean first, double genuine, Answer answer) {}

    /** A share of the photographs that count for it. */
    private enum Measure {
        PASSED("first prints passed"),
        REFUSED("copies refused"),
        WRONGLY("copies passed"),
        RIGHT("right side of even odds, of those judged");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        boolean counts(Seen seen) {
            return switch (this) {
                case PASSED -> seen.first();
                case REFUSED, WRONGLY -> !seen.first();
                case RIGHT -> !Double.isNaN(seen.genuine());
            };
        }

        boolean holds(Seen seen) {
            return switch (this) {
                case PASSED, WRONGLY -> seen.answer() == Answer.PASSED;
                case REFUSED -> seen.answer() == Answer.REFUSED;
                case RIGHT -> seen.first() == seen.genuine() > 0.5;
            };
        }

        double share(List<Seen> of) {
            List<Seen> counted = of.stream().filter(this::counts).toList();
            return counted.stream().filter(this::holds).count() / (double) counted.size();
        }
    }

    private record Bench(Scratch scratch, Forger forger) {
        static Bench of() {
            Scratch scratch = new Scratch();
            return new Bench(scratch, new Forger(HeldOut.TEST_PRINTERS, scratch));
        }
    }

    private KeyTrial() {}

    /** @param machines of each held-out family; one that cannot be enrolled under each key is left out */
    static List<Taken> taken(long seed, int machines, Consumer<String> progress) {
        List<PrinterFamily> families = HeldOut.TEST_PRINTERS;
        ThreadLocal<Bench> benches = ThreadLocal.withInitial(Bench::of);
        return IntStream.range(0, machines * families.size())
                .parallel()
                .mapToObj(number -> {
                    List<Taken> seen = new ArrayList<>();
                    for (Key key : Key.values()) {
                        List<Taken> these = taken(
                                families.get(number % families.size()), new Dice(seed), number, key, benches.get());
                        if (these.isEmpty()) {
                            return these;
                        }
                        seen.addAll(these);
                    }
                    progress.accept("machine " + number + ": " + seen.size() + " photographs");
                    return seen;
                })
                .flatMap(List::stream)
                .toList();
    }

    private static List<Taken> taken(PrinterFamily family, Dice all, int number, Key key, Bench bench) {
        Dice dice = all.fork(number);
        String market =
                switch (key) {
                    case LEARNED -> HeldOut.TRAINING_MARKETS.get(number % 4);
                    case LEARNED_TOO -> HeldOut.TRAINING_MARKETS.get((number + 1) % 4);
                    case UNSEEN -> HeldOut.TEST_MARKETS.get(number % 2);
                };
        TrialPress press = new TrialPress(family, dice.fork("printer"), bench.scratch());
        PressReference reference = press.enrolled(market, ACROSS, dice.fork("enrolled"));
        List<Taken> taken = new ArrayList<>();
        if (reference == null) {
            return taken;
        }
        List<Attack> attacks = new ArrayList<>(HeldOut.TRAINING_ATTACKS);
        attacks.addAll(HeldOut.UNSEEN_ATTACKS);
        for (int i = 0; i < LABELS; i++) {
            Dice own = dice.fork("label" + i);
            Specimen label = TrialPress.label(market, own.fork("label"));
            Print print = press.print(label, own.fork("print"));
            taken.add(new Taken(number, key, row(press, label, print, null, own.fork("genuine")), reference));
            Attack attack = attacks.get((number * LABELS + i) % attacks.size());
            Print forged = bench.forger().forge(attack, label, print, press.printer(), own.fork("forgery"));
            taken.add(new Taken(number, key, row(press, label, forged, attack, own.fork("copy")), reference));
        }
        return taken;
    }

    private static KeyedRow row(TrialPress press, Specimen label, Print print, @Nullable Attack attack, Dice own) {
        Scene scene = own.chance(0.5)
                ? Scene.PLAIN
                : Scene.draw(Scene.Kind.values()[1 + own.below(Scene.Kind.values().length - 1)], own.fork("scene"));
        Shot shot =
                press.studio().photograph(print, TrialPress.camera(ACROSS, own), scene, own.below(4), own.fork("shot"));
        KeyedExample.Kind kind = attack == null ? KeyedExample.Kind.GENUINE : KeyedExample.Kind.COPY;
        return press.row(shot, label, kind, attack);
    }

    static List<Seen> judged(PaperModel model, List<Taken> photographs) {
        return photographs.stream()
                .map(taken -> {
                    KeyedRow row = taken.row();
                    double genuine =
                            row.read() && !row.retake() ? TrialPress.genuine(model, row, taken.press()) : Double.NaN;
                    Answer answer = TrialPress.answer(model, row, taken.press());
                    return new Seen(taken.machine(), taken.key(), row.genuine(), genuine, answer);
                })
                .toList();
    }

    /** As Markdown: each share under each key, and what changing the key adds to it. */
    static String table(List<Seen> seen) {
        long machines = seen.stream().mapToInt(Seen::machine).distinct().count();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d machines, %d photographs under each key; points in 100, in brackets 95 %% of %,d resamplings of the machines.%n%n",
                machines,
                seen.size() / Key.values().length,
                RESAMPLES));
        text.append("| of the photographs |");
        for (Key key : Key.values()) {
            text.append(" key ").append(key.words).append(" |");
        }
        text.append(" another learned key adds | **an unseen key adds** |\n| --- | --- | --- | --- | --- | --- |\n");
        for (Measure measure : Measure.values()) {
            text.append("| ").append(measure.words).append(" |");
            for (Key key : Key.values()) {
                text.append(String.format(Locale.ROOT, " %.1f |", 100 * measure.share(under(seen, key))));
            }
            text.append(step(seen, measure, Key.LEARNED_TOO)).append(" |");
            text.append(step(seen, measure, Key.UNSEEN)).append(" |\n");
        }
        return text.toString();
    }

    private static List<Seen> under(List<Seen> seen, Key key) {
        return seen.stream().filter(one -> one.key() == key).toList();
    }

    /** What this key adds to the share under the first: of all, and between which values for 95 of 100 draws of as many machines. */
    private static String step(List<Seen> seen, Measure measure, Key key) {
        ToDoubleFunction<List<Seen>> added =
                these -> 100 * (measure.share(under(these, key)) - measure.share(under(these, Key.LEARNED)));
        List<List<Seen>> machines = seen.stream()
                .mapToInt(Seen::machine)
                .distinct()
                .sorted()
                .boxed()
                .map(machine ->
                        seen.stream().filter(one -> one.machine() == machine).toList())
                .toList();
        Dice dice = new Dice(RESAMPLES);
        double[] draws = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            List<Seen> drawn = new ArrayList<>();
            for (int i = 0; i < machines.size(); i++) {
                drawn.addAll(dice.pick(machines));
            }
            draws[r] = added.applyAsDouble(drawn);
        }
        java.util.Arrays.sort(draws);
        return String.format(
                Locale.ROOT,
                " %+.1f (%+.1f to %+.1f)",
                added.applyAsDouble(seen),
                draws[(int) (0.025 * RESAMPLES)],
                draws[(int) (0.975 * RESAMPLES)]);
    }
}
