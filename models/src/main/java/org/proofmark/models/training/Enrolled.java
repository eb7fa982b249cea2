package org.proofmark.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.simulator.KeyedExample;

/**
 * A photograph beside eight first labels of the very machine that printed the genuine ones, as a brand enrols it: what the product does.
 * The eight are taken flat and in good light, as somebody does who was told to.
 */
record Enrolled(KeyedRow row, PressReference press) {
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
}
