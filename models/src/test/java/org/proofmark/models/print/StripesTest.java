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
        Sheet sheet = new Sheet(SIDE, new Stock(SIDE));
        int[][] where = new int[SIDE][];
        int[] odd = {1, 3, 20, 39};
        int[] few = {0, 7};
        for (y = 0; y < SIDE; y++) {
            where[y] = y < 3 ? new int[0] : y < 15 ? odd : few;
        }
        float[] blurred = new float[12 * odd.length + 25 * few.length];
        for (double sigma : new double[] {0.3, 0.5, 1.2, 3}) {
            new Stripes(plane, sheet).blur(new Kernel(sigma), where, blurred);
            float[] expected = PlainPrints.blurred(flat, SIDE, sigma);
            int i = 0;
            for (y = 0; y < SIDE; y++) {
                for (int x : where[y]) {
                    assertThat(blurred[i++]).isCloseTo(expected[y * SIDE + x], within(1e-6f));
                }
            }
            assertThat(i).isEqualTo(blurred.length);
        }
    }
}
