package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.proofmark.models.simulator.Dice;
import org.proofmark.models.training.KeyTrial.Key;
import org.proofmark.models.training.KeyTrial.Seen;
import org.proofmark.models.training.PairedShare.Pair;
import org.proofmark.models.training.TrialPress.Answer;

/** What photographs of the same labels under several keys say of the price of a key: shares and paired scores, with their intervals. */
final class KeyTable {
    static final int RESAMPLES = 4000;

    /** What is held against the first. */
    private static final List<Key> ADDED = List.of(Key.LEARNED_TOO, Key.UNSEEN);

    /** A share of the photographs that count for it. */
    private enum Measure {
        PASSED("first prints passed"),
        REFUSED("copies refused"),
        WRONGLY("copies passed"),
        RIGHT("right side of even odds, of those judged"),
        BY_NO_SCORE("first prints that pass by no score: not read, not sharp, or as from a display");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        boolean counts(Seen seen) {
            return switch (this) {
                case PASSED, BY_NO_SCORE -> seen.first();
                case REFUSED, WRONGLY -> !seen.first();
                case RIGHT -> !Double.isNaN(seen.genuine());
            };
        }

        boolean holds(Seen seen) {
            return switch (this) {
                case PASSED, WRONGLY -> seen.answer() == Answer.PASSED;
                case REFUSED -> seen.answer() == Answer.REFUSED;
                case RIGHT -> seen.first() == seen.genuine() > 0.5;
                case BY_NO_SCORE -> Double.isNaN(seen.abovePassing());
            };
        }

        double share(List<Seen> of) {
            List<Seen> counted = of.stream().filter(this::counts).toList();
            return counted.stream().filter(this::holds).count() / (double) counted.size();
        }
    }

    /** What decides one kind of photographs, as a score and its limit. */
    private enum Side {
        PASSED("first prints", "above the limit of passing", "first prints passed"),
        REFUSED("copies", "below the limit of being refused", "copies refused");

        private final String which;
        private final String where;
        private final String outcome;

        Side(String which, String where, String outcome) {
            this.which = which;
            this.where = where;
            this.outcome = outcome;
        }

        double score(Seen seen) {
            return this == PASSED ? seen.abovePassing() : seen.belowRefusal();
        }

        /** Those of one machine, each under the first key and under this one. */
        List<Pair> pairs(List<Seen> machine, Key key) {
            Map<Integer, Double> before = new TreeMap<>();
            Map<Integer, Double> after = new TreeMap<>();
            for (Seen seen : machine) {
                if (seen.first() == (this == PASSED)) {
                    if (seen.key() == Key.LEARNED) {
                        before.put(seen.label(), score(seen));
                    }
                    if (seen.key() == key) {
                        after.put(seen.label(), score(seen));
                    }
                }
            }
            List<Pair> pairs = new ArrayList<>();
            before.forEach((label, score) -> pairs.add(new Pair(score, after.getOrDefault(label, Double.NaN))));
            return pairs;
        }
    }

    private KeyTable() {}

    /**
     * As Markdown: each share under each key, and what changing the key adds to it; then the same from the scores.
     *
     * @param resamples of the machines, for the intervals
     */
    static String markdown(List<Seen> seen, int resamples) {
        Collection<List<Seen>> machines = seen.stream()
                .collect(Collectors.groupingBy(Seen::machine, TreeMap::new, Collectors.toList()))
                .values();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d machines, %d photographs under each key; points in 100, in brackets 95 %% of %,d resamplings of the machines.%n%n",
                machines.size(),
                seen.size() / Key.values().length,
                resamples));
        head(text, "of the photographs");
        for (Measure measure : Measure.values()) {
            text.append("| ").append(measure.words).append(" |");
            for (Key key : Key.values()) {
                text.append(String.format(Locale.ROOT, " %.1f |", 100 * measure.share(under(seen, key))));
            }
            for (Key key : ADDED) {
                text.append(added(
                                List.copyOf(machines),
                                these -> 100
                                        * (measure.share(under(these, key)) - measure.share(under(these, Key.LEARNED))),
                                1,
                                resamples))
                        .append(" |");
            }
            text.append('\n');
        }
        text.append(String.format(
                Locale.ROOT,
                "%nThe same photographs by their scores, in logarithms of odds before calibration; near the limit is within %.0f of it.%n%n",
                PairedShare.WINDOW));
        head(text, "from the scores");
        for (Side side : Side.values()) {
            scores(text, side, seen, machines, resamples);
        }
        return text.toString();
    }

    private static void head(StringBuilder text, String what) {
        text.append("| ").append(what).append(" |");
        for (Key key : Key.values()) {
            text.append(" key ").append(key.words()).append(" |");
        }
        text.append(" another learned key adds | **an unseen key adds** |\n| --- | --- | --- | --- | --- | --- |\n");
    }

    private static void scores(
            StringBuilder text, Side side, List<Seen> seen, Collection<List<Seen>> machines, int resamples) {
        text.append("| ").append(side.which).append(": ").append(side.where).append(", on average |");
        for (Key key : Key.values()) {
            double mean = under(seen, key).stream()
                    .filter(one -> one.first() == (side == Side.PASSED))
                    .mapToDouble(side::score)
                    .filter(score -> !Double.isNaN(score))
                    .average()
                    .orElse(Double.NaN);
            text.append(String.format(Locale.ROOT, " %.2f |", mean));
        }
        added(text, side, machines, resamples, PairedShare::shift);
        text.append("| ").append(side.which).append(": the lowest quarter | | | |");
        added(text, side, machines, resamples, PairedShare::low);
        text.append("| ").append(side.which).append(": points that a unit of score near the limit is worth | | | |");
        added(text, side, machines, resamples, pairs -> 100 * PairedShare.density(pairs));
        text.append("| ").append(side.outcome).append(", points on average over the limits near it | | | |");
        added(text, side, machines, resamples, pairs -> 100 * PairedShare.averaged(pairs));
        text.append("| **").append(side.outcome).append(", points by shift and density** | | | |");
        added(text, side, machines, resamples, pairs -> 100 * PairedShare.moved(pairs));
    }

    private static void added(
            StringBuilder text,
            Side side,
            Collection<List<Seen>> machines,
            int resamples,
            ToDoubleFunction<List<Pair>> of) {
        for (Key key : ADDED) {
            List<List<Pair>> pairs =
                    machines.stream().map(machine -> side.pairs(machine, key)).toList();
            text.append(added(pairs, of, 2, resamples)).append(" |");
        }
        text.append('\n');
    }

    private static List<Seen> under(List<Seen> seen, Key key) {
        return seen.stream().filter(one -> one.key() == key).toList();
    }

    /** Of all machines, and between which values for 95 of 100 draws of as many. */
    private static <T> String added(List<List<T>> machines, ToDoubleFunction<List<T>> of, int digits, int resamples) {
        Dice dice = new Dice(resamples);
        double[] draws = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            List<T> drawn = new ArrayList<>();
            for (int i = 0; i < machines.size(); i++) {
                drawn.addAll(dice.pick(machines));
            }
            draws[r] = of.applyAsDouble(drawn);
        }
        Arrays.sort(draws);
        String number = "%+." + digits + "f";
        return String.format(
                Locale.ROOT,
                " " + number + " (" + number + " to " + number + ")",
                of.applyAsDouble(machines.stream().flatMap(List::stream).toList()),
                draws[(int) (0.025 * resamples)],
                draws[(int) (0.975 * resamples)]);
    }
}
