package org.proofmark.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GreyImageTest {
    private static final double[] WAYS = {0.125, 0.375, 0.625, 0.875};

    /** Inside, across each edge, and beyond. */
    @Test
    void aLineOfSamplesIsWhatTheSamplesAreOneByOne() {
        Random random = new Random(174);
        byte[] pixels = new byte[40 * 30];
        random.nextBytes(pixels);
        GreyImage image = new GreyImage(40, 30, pixels);
        int within = 0;
        for (int line = 0; line < 2_000; line++) {
            double x = random.nextDouble() * 50 - 5;
            double y = random.nextDouble() * 40 - 5;
            double dx = random.nextDouble() * 8 - 4;
            double dy = random.nextDouble() * 8 - 4;
            float[] sums = {0.5f, 1, 2, 3};
            float[] wanted = sums.clone();
            for (int i = 0; i < WAYS.length; i++) {
                wanted[1 + i / 2] += 0.25f * image.sample(x + WAYS[i] * dx, y + WAYS[i] * dy);
            }

            image.addLine(x, y, dx, dy, WAYS, 0.25f, sums, 1, 2);

            assertThat(sums).isEqualTo(wanted);
            within += x > 5 && x < 35 && y > 5 && y < 25 ? 1 : 0;
        }
        assertThat(within).isBetween(200, 1_800);
    }
}
