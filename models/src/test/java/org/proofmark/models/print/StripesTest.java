package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StripesTest {
    private static final int SIDE = 40;

    private final Random random = new Random(9);

    private float[] line() {
        float[] line = new float[SIDE];
        for (int x = 0; x < SIDE; x++) {
            line[x] = random.nextFloat();
        }
        return line;
    }

    /** Stripes of one line and of many, next to the border too; reaches within a stripe and over several. */
    @Test
    void areBlurredAsAnyPlaneIs() {
        int[] heights = {1, 5, 12, 2, 1, 4, 14, 1};
        float[][] plane = new float[SIDE][];
        float[] flat = new float[SIDE * SIDE];
        int y = 0;
        for (int height : heights) {
            float[] line = line();
            for (int k = 0; k < height; k++, y++) {
                plane[y] = line;
                System.arraycopy(line, 0, flat, y * SIDE, SIDE);
            }
        }
        assertThat(y).isEqualTo(SIDE);
        float[][] blurred = new float[SIDE][SIDE];
        for (double sigma : new double[] {0.3, 0.5, 1.2, 3}) {
            new Stripes(plane).blur(new Kernel(sigma), new Sheet(SIDE), blurred);
            float[] expected = PlainPrints.blurred(flat, SIDE, sigma);
            for (y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    assertThat(blurred[y][x]).isCloseTo(expected[y * SIDE + x], within(1e-6f));
                }
            }
        }
    }
}
