package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static void same(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = {0, values.length / 3, values.length / 2, values.length - 1};
        float[] expected = new float[ranks.length];
        for (int k = 0; k < ranks.length; k++) {
            expected[k] = sorted[ranks[k]];
        }
        assertThat(Ranks.of(values, ranks)).isEqualTo(expected);
    }

    @Test
    void areThoseOfTheSortedValues() {
        Random random = new Random(1);
        for (int n : new int[] {1, 2, 3, 100, 8000}) {
            float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                values[i] = (float) random.nextGaussian();
            }
            same(values);
        }
    }

    @Test
    void alsoWhereManyAreEqualOrOneIsFarAway() {
        same(new float[] {2, 2, 2, 2, 2});
        float[] few = new float[999];
        for (int i = 0; i < few.length; i++) {
            few[i] = i % 3 - 1.25f;
        }
        same(few);
        few[500] = 1e9f;
        same(few);
    }
}
