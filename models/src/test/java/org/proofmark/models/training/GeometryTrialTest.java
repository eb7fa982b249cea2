package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.models.training.GeometryTrial.Kind;
import org.proofmark.models.training.GeometryTrial.Seen;
import org.proofmark.models.training.TrialPress.Answer;

class GeometryTrialTest {
    @Test
    void aRowSaysWhatBecameOfFirstPrintsAndCopiesOfItsKindAlone() {
        Kind usual = GeometryTrial.KINDS.get(0);
        Kind other = GeometryTrial.KINDS.get(1);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            seen.add(new Seen(usual, i, true, 0.999, Answer.PASSED, Answer.RETAKE));
            seen.add(new Seen(usual, i, false, 0.001, Answer.REFUSED, Answer.PASSED));
            // Of the other kind half of the first prints are refused, and all copies pass.
            boolean half = i % 2 == 0;
            seen.add(new Seen(
                    other,
                    i,
                    true,
                    half ? 0.001 : Double.NaN,
                    half ? Answer.REFUSED : Answer.NOT_READ,
                    Answer.REFUSED));
            seen.add(new Seen(other, i, false, 0.999, Answer.PASSED, Answer.RETAKE));
        }

        List<String> rows = GeometryTrial.table(seen).lines().skip(2).toList();

        assertThat(rows).hasSize(2);
        assertThat(cells(rows.get(0)))
                .startsWith(usual.name(), "10", "100.0 %", "0.0 %", "0.0 %", "0.0 %", "0.0 %", "100.0 %", "1.000")
                .endsWith("0.0 %", "100.0 %", "0.0 %");
        assertThat(cells(rows.get(1)))
                .startsWith(other.name(), "10", "0.0 %", "50.0 %", "0.0 %", "50.0 %", "100.0 %", "0.0 %", "0.000")
                .endsWith("0.0 %", "0.0 %", "100.0 %");
    }

    /** Without what stands in brackets. */
    private static List<String> cells(String row) {
        return List.of(row.substring(2).split(" \\| ?")).stream()
                .map(cell -> cell.replaceAll(" \\(.*", ""))
                .toList();
    }
}
