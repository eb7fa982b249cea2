package org.proofmark.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberSetTest {
    @Test
    void runsAreWrittenShort() {
        assertThat(NumberSet.text(List.of(0, 1, 2, 5, 7, 8))).isEqualTo("0-2,5,7-8");
        assertThat(NumberSet.numbers("0-2,5,7-8")).containsExactly(0, 1, 2, 5, 7, 8);
        assertThat(NumberSet.numbers(NumberSet.text(List.of()))).isEmpty();
    }

    @Test
    void aCutLosesNothingAndRepeatsNothing() {
        for (int size : new int[] {0, 1, 3, 4, 5, 381}) {
            List<Integer> all = IntStream.range(0, size).boxed().toList();
            List<List<Integer>> cuts = NumberSet.cut(all, 4);
            assertThat(cuts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
            assertThat(cuts).hasSize(Math.max(1, Math.min(4, size)));
        }
    }
}
