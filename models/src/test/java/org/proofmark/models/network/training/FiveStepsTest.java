package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FiveStepsTest {
    private static final int SIDE = 24;

    /** A dark square of ten pixels a side on bright ground leaves a closed line and no filling. */
    @Test
    void leavesTheOutlineOfADarkSquare() {
        byte[] grey = new byte[SIDE * SIDE];
        Arrays.fill(grey, (byte) 230);
        for (int y = 7; y < 17; y++) {
            Arrays.fill(grey, y * SIDE + 7, y * SIDE + 17, (byte) 20);
        }
        byte[] lines = FiveSteps.of(grey, SIDE);
        assertThat(lines[12 * SIDE + 12]).as("middle").isEqualTo((byte) 255);
        assertThat(lines[2 * SIDE + 2]).as("ground").isEqualTo((byte) 255);
        for (int k = 8; k < 16; k++) {
            assertThat(lines[7 * SIDE + k]).as("upper edge at " + k).isZero();
            assertThat(lines[k * SIDE + 7]).as("left edge at " + k).isZero();
            assertThat(lines[k * SIDE + 16]).as("right edge at " + k).isZero();
        }
    }

    /** Two pixels apart are one line after closing. */
    @Test
    void closesGapsOfTwoPixels() {
        byte[] grey = new byte[SIDE * SIDE];
        Arrays.fill(grey, (byte) 230);
        for (int y = 4; y < 20; y++) {
            for (int x = 4; x < 20; x++) {
                grey[y * SIDE + x] = (byte) (x == 11 || x == 12 ? 230 : 20);
            }
        }
        byte[] lines = FiveSteps.of(grey, SIDE);
        assertThat(lines[12 * SIDE + 11]).isZero();
        assertThat(lines[12 * SIDE + 12]).isZero();
    }
}
