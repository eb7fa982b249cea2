package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void areMeansOfPowers() {
        Random random = new Random(3);
        for (int n : new int[] {1, 255, 256, 700}) {
            float[] values = new float[n];
            double[] sums = new double[4];
            for (int i = 0; i < n; i++) {
                values[i] = (float) (2 + random.nextGaussian());
                for (int k = 0; k < 4; k++) {
                    sums[k] += Math.pow(values[i] - 1.5, k + 1);
                }
            }
            Moments moments = Moments.of(values, 1.5);
            assertThat(moments.first()).isCloseTo(sums[0] / n, within(1e-5));
            assertThat(moments.second()).isCloseTo(sums[1] / n, within(1e-5));
            assertThat(moments.third()).isCloseTo(sums[2] / n, within(1e-4));
            assertThat(moments.fourth()).isCloseTo(sums[3] / n, within(1e-4));
        }
    }

    @Test
    void ofNothingAreZero() {
        assertThat(Moments.of(new float[0], 2)).isEqualTo(new Moments(0, 0, 0, 0));
    }
}
