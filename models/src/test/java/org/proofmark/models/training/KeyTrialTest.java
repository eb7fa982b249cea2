package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.models.training.KeyTrial.Key;
import org.proofmark.models.training.KeyTrial.Seen;
import org.proofmark.models.training.TrialPress.Answer;

class KeyTrialTest {
    private static void add(List<Seen> to, int machine, Key key, boolean first, Answer answer, double genuine) {
        to.add(new Seen(machine, key, first, genuine, answer));
    }

    @Test
    void theTableSaysWhatAnotherKeyAddsAndHowSureThatIs() {
        List<Seen> seen = new ArrayList<>();
        for (int machine = 0; machine < 10; machine++) {
            for (Key key : Key.values()) {
                // One in ten genuine labels less passes under the unseen key, always of the same machine.
                boolean less = key == Key.UNSEEN && machine == 3;
                add(seen, machine, key, true, less ? Answer.RETAKE : Answer.PASSED, less ? 0.6 : 0.999);
                add(seen, machine, key, false, Answer.REFUSED, 0.001);
                add(seen, machine, key, false, Answer.NOT_READ, Double.NaN);
            }
        }

        List<String> lines = KeyTrial.table(seen).lines().toList();

        assertThat(lines.get(0)).startsWith("10 machines, 30 photographs under each key");
        assertThat(lines)
                .contains(
                        "| first prints passed | 100.0 | 100.0 | 90.0 | +0.0 (+0.0 to +0.0) | -10.0 (-30.0 to +0.0) |",
                        "| copies refused | 50.0 | 50.0 | 50.0 | +0.0 (+0.0 to +0.0) | +0.0 (+0.0 to +0.0) |",
                        "| right side of even odds, of those judged | 100.0 | 100.0 | 100.0 | +0.0 (+0.0 to +0.0) |"
                                + " +0.0 (+0.0 to +0.0) |");
    }
}
