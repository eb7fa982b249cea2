package org.proofmark.ear.fraud;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proofmark.models.training.Figures;

/** What one check said of labels of one deed. */
public final class Tally {
    private final Map<Outcome, Integer> first = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Integer> last = new EnumMap<>(Outcome.class);
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int trials;

    /** @param atFirst after one photograph @param atLast after as many as were taken @param reason as the check names it */
    synchronized void add(Outcome atFirst, Outcome atLast, String reason) {
        trials++;
        first.merge(atFirst, 1, Integer::sum);
        last.merge(atLast, 1, Integer::sum);
        reasons.merge(reason, 1, Integer::sum);
    }

    public int trials() {
        return trials;
    }

    /** How often that was the last word. */
    public int last(Outcome outcome) {
        return last.getOrDefault(outcome, 0);
    }

    int first(Outcome outcome) {
        return first.getOrDefault(outcome, 0);
    }

    /** First reasons of the last words and how often each was given. */
    public Map<String, Integer> reasons() {
        return Map.copyOf(reasons);
    }

    /** Such as {@code 0 of 32: 0 % (0–11)}: the share that was accepted, refused or asked in the end, with Wilson's 95 % interval. */
    String share(Outcome outcome) {
        Figures.Interval share = Figures.wilson(last(outcome), trials);
        return String.format(
                Locale.ROOT, "%.0f %% (%.0f–%.0f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    String firstWords() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> Integer.toString(first(outcome)))
                .collect(Collectors.joining(" / "));
    }

    String reasonWords() {
        return reasons.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
    }
}
