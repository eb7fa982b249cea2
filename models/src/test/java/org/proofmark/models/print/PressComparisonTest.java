package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PressComparisonTest {
    private static final int N = Fingerprint.COUNT;
    private static final PressComparison LEVEL = new PressComparison(List.of(new double[N], new double[N]));

    /** Numbers that change with both conditions as a press's do. */
    private static float[] photographed(double press, double sharpness, double resolution) {
        float[] sample = new float[N];
        for (int k = 0; k < N; k++) {
            sample[k] = (float) (press + k % 7 * sharpness - k % 3 * resolution);
        }
        sample[Fingerprint.SHARPNESS] = (float) sharpness;
        sample[Fingerprint.RESOLUTION] = (float) resolution;
        return sample;
    }

    private static List<float[]> photographs(double press, Random chance) {
        List<float[]> samples = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            samples.add(photographed(press, 0.4 + 0.4 * chance.nextDouble(), chance.nextDouble() - 0.5));
        }
        return samples;
    }

    @Test
    void whatSharpnessAndResolutionDoIsLearnedWithinPressesAndTakenOut() {
        Random chance = new Random(5);
        List<List<float[]>> presses = new ArrayList<>();
        for (int press = 0; press < 20; press++) {
            presses.add(photographs(3 * chance.nextGaussian(), chance));
        }

        PressComparison comparison = PressComparison.fitted(presses);

        assertThat(comparison.slopes().get(0)[6]).isCloseTo(6, within(0.05));
        assertThat(comparison.slopes().get(1)[2]).isCloseTo(-2, within(0.05));
        PressReference reference = new PressReference(photographs(1.5, chance));
        float[] same = comparison.of(photographed(1.5, 0.9, 0.8), reference);
        float[] another = comparison.of(photographed(1.9, 0.9, 0.8), reference);
        for (int k = 0; k < N - 3; k++) {
            assertThat((double) same[N + k]).as("%d", k).isCloseTo(0, within(0.05));
            assertThat((double) another[N + k]).as("%d", k).isCloseTo(0.4, within(0.05));
        }
    }

    @Test
    void photographsLikeTheLabelsOwnCountMost() {
        List<float[]> samples = new ArrayList<>(Collections.nCopies(4, blurred(5)));
        samples.addAll(Collections.nCopies(4, photographed(0, 0.8, 0)));

        float[] beside = LEVEL.of(photographed(0, 0.8, 0), new PressReference(samples));

        // A fiftieth of a photograph is counted of those that are far.
        assertThat((double) beside[N]).isBetween(-0.15, -0.05);
    }

    private static float[] blurred(double off) {
        return photographed(off, 0.3, 0);
    }

    @Test
    void aLabelUnlikeAllPhotographsIsHeldAgainstTheirMean() {
        List<float[]> samples = List.of(photographed(1, 0.3, 0), photographed(2, 0.3, 0.01));

        float[] beside = LEVEL.of(photographed(0, 5, 5), new PressReference(samples));

        assertThat((double) beside[N]).isCloseTo(-1.5, within(0.01));
    }

    @Test
    void differencesSizesAndSquaresFollowTheNumbers() {
        float[] label = photographed(3, 0.5, 0);
        float[] beside = LEVEL.of(label, new PressReference(List.of(photographed(5, 0.5, 0))));

        assertThat(beside).hasSize(4 * N).startsWith(label);
        assertThat(beside[N]).isEqualTo(-2);
        assertThat(beside[2 * N]).isEqualTo(2);
        assertThat(beside[3 * N]).isEqualTo(4);
    }

    @Test
    void numbersOfAnotherReleaseAreNoReference() {
        assertThatThrownBy(() -> new PressReference(List.of(new float[90])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 photographs");
        assertThatThrownBy(() -> new PressComparison(List.of(new double[N])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
