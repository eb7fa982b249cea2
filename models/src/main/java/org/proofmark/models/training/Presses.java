package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.Dice;

/**
 * References for simulated labels: genuine photographs of other labels that the same family printed. A brand enrols the machine itself, so
 * what it knows of its press is better than this.
 */
final class Presses {
    private final Map<String, List<KeyedRow>> genuine = new TreeMap<>();

    Presses(List<KeyedRow> rows) {
        for (KeyedRow row : rows) {
            if (row.genuine() && row.read() && !row.retake()) {
                genuine.computeIfAbsent(row.printers(), family -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    /**
     * What somebody who photographed a few labels of the press knows of it. None of them is the label in question. The same number gives the
     * same.
     *
     * @return null where there are too few
     */
    @Nullable
    PressReference of(KeyedRow row, int draw) {
        List<KeyedRow> others = genuine.getOrDefault(row.printers(), List.of()).stream()
                .filter(other -> other.label() != row.label())
                .toList();
        if (others.size() < PressReference.ENOUGH) {
            return null;
        }
        Dice dice = new Dice(17).fork(31L * row.label() + row.kind().ordinal() + 4_000_000L * draw);
        List<float[]> drawn = new ArrayList<>();
        for (int i = 0; i < PressReference.ENOUGH; i++) {
            drawn.add(others.get(dice.below(others.size())).numbers());
        }
        return PressReference.of(drawn);
    }
}
