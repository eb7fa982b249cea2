package org.proofmark.batch.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentSetTest {
    @Test
    void runsAreWrittenShort() {
        assertThat(SegmentSet.text(List.of(0, 1, 2, 5, 7, 8))).isEqualTo("0-2,5,7-8");
        assertThat(SegmentSet.numbers("0-2,5,7-8")).containsExactly(0, 1, 2, 5, 7, 8);
        assertThat(SegmentSet.numbers(SegmentSet.text(List.of()))).isEmpty();
    }

    @Test
    void aCutLosesNothingAndRepeatsNothing() {
        for (int size : new int[] {0, 1, 3, 4, 5, 381}) {
            List<Integer> all = IntStream.range(0, size).boxed().toList();
            List<List<Integer>> cuts = SegmentSet.cut(all, 4);
            assertThat(cuts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
            assertThat(cuts).hasSize(Math.max(1, Math.min(4, size)));
        }
    }
}
