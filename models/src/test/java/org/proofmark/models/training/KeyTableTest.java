package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.models.training.KeyTrial.Key;
import org.proofmark.models.training.KeyTrial.Seen;
import org.proofmark.models.training.TrialPress.Answer;

class KeyTableTest {
    private static void add(
            List<Seen> to, int machine, Key key, int label, boolean first, Answer answer, double genuine) {
        // A unit and a half above the limit, or half a unit below it.
        double score = Double.isNaN(genuine) ? Double.NaN : genuine > 0.99 ? 1.5 : -0.5;
        to.add(new Seen(machine, key, label, first, genuine, score, score + 1, answer));
    }

    @Test
    void theTableSaysWhatAnotherKeyAddsAndHowSureThatIs() {
        List<Seen> seen = new ArrayList<>();
        for (int machine = 0; machine < 10; machine++) {
            for (Key key : Key.values()) {
                // One in ten genuine labels less passes under the unseen key, always of the same machine.
                boolean less = key == Key.UNSEEN && machine == 3;
                add(seen, machine, key, 0, true, less ? Answer.RETAKE : Answer.PASSED, less ? 0.6 : 0.999);
                add(seen, machine, key, 0, false, Answer.REFUSED, 0.001);
                add(seen, machine, key, 1, false, Answer.NOT_READ, Double.NaN);
            }
        }

        List<String> lines = KeyTable.markdown(seen, 400).lines().toList();

        assertThat(lines.get(0)).startsWith("10 machines, 30 photographs under each key");
        assertThat(lines)
                .contains(
                        "| first prints passed | 100.0 | 100.0 | 90.0 | +0.0 (+0.0 to +0.0) | -10.0 (-30.0 to +0.0) |",
                        "| copies refused | 50.0 | 50.0 | 50.0 | +0.0 (+0.0 to +0.0) | +0.0 (+0.0 to +0.0) |",
                        "| right side of even odds, of those judged | 100.0 | 100.0 | 100.0 | +0.0 (+0.0 to +0.0) |"
                                + " +0.0 (+0.0 to +0.0) |",
                        // One score of ten falls by two; all are within two of the limit.
                        "| first prints: above the limit of passing, on average | 1.50 | 1.50 | 1.30 | +0.00 (+0.00 to +0.00)"
                                + " | -0.20 (-0.60 to +0.00) |",
                        "| first prints: the lowest quarter | | | | +0.00 (+0.00 to +0.00) | -0.67 (-2.00 to +0.00) |",
                        "| **first prints passed, points by shift and density** | | | | +0.00 (+0.00 to +0.00)"
                                + " | -5.00 (-15.00 to +0.00) |");
    }
}
