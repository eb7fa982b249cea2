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
    private static final int N = Fingerprint.OF_PRINT;
    private static final PressComparison LEVEL = new PressComparison(List.of(), List.of(new double[N], new double[N]));

    private static float[] photographed(double press, double sharpness, double resolution) {
        return photographed(press, sharpness, resolution, 0);
    }

    /** Numbers that change with the conditions as a press's do; {@code seam} is what sharpening leaves at two places of an edge. */
    private static float[] photographed(double press, double sharpness, double resolution, double seam) {
        float[] sample = new float[Fingerprint.COUNT];
        for (int k = 0; k < N; k++) {
            sample[k] = (float) (press + k % 7 * sharpness - k % 3 * resolution + k % 5 * seam);
        }
        sample[N + 9] = (float) -seam;
        sample[N + 14] = (float) seam;
        sample[Fingerprint.SHARPNESS] = (float) sharpness;
        sample[Fingerprint.RESOLUTION] = (float) resolution;
        return sample;
    }

    private static List<float[]> photographs(double press, Random chance) {
        List<float[]> samples = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            samples.add(photographed(
                    press, 0.4 + 0.4 * chance.nextDouble(), chance.nextDouble() - 0.5, 0.3 * chance.nextDouble()));
        }
        return samples;
    }

    @Test
    void whatSharpnessResolutionAndTheCamerasEdgesDoIsLearnedWithinPressesAndTakenOut() {
        Random chance = new Random(5);
        List<List<float[]>> presses = new ArrayList<>();
        for (int press = 0; press < 20; press++) {
            presses.add(photographs(3 * chance.nextGaussian(), chance));
        }

        PressComparison comparison = PressComparison.fitted(presses);

        assertThat(comparison.slopes().get(0)[6]).isCloseTo(6, within(0.1));
        assertThat(comparison.slopes().get(1)[2]).isCloseTo(-2, within(0.1));
        PressReference reference = new PressReference(photographs(1.5, chance));
        float[] same = comparison.of(photographed(1.5, 0.9, 0.8, 0.6), reference);
        float[] another = comparison.of(photographed(1.9, 0.9, 0.8, 0.6), reference);
        for (int k = 0; k < N - 3; k++) {
            assertThat((double) same[k]).as("%d", k).isCloseTo(0, within(0.06));
            assertThat((double) another[k]).as("%d", k).isCloseTo(0.4, within(0.06));
        }
        // The one way in which these profiles differ.
        double[] seam = comparison.directions().get(0);
        assertThat(Math.abs(seam[14])).isCloseTo(Math.sqrt(0.5), within(1e-3));
        assertThat(seam[9]).isCloseTo(-seam[14], within(1e-3));
        assertThat(seam[0]).isCloseTo(0, within(1e-3));
    }

    @Test
    void photographsLikeTheLabelsOwnCountMost() {
        List<float[]> samples = new ArrayList<>(Collections.nCopies(4, blurred(5)));
        samples.addAll(Collections.nCopies(4, photographed(0, 0.8, 0)));

        float[] beside = LEVEL.of(photographed(0, 0.8, 0), new PressReference(samples));

        // A fiftieth of a photograph is counted of those that are far.
        assertThat((double) beside[0]).isBetween(-0.15, -0.05);
    }

    private static float[] blurred(double off) {
        return photographed(off, 0.3, 0);
    }

    @Test
    void aLabelUnlikeAllPhotographsIsHeldAgainstTheirMean() {
        List<float[]> samples = List.of(photographed(1, 0.3, 0), photographed(2, 0.3, 0.01));

        float[] beside = LEVEL.of(photographed(0, 5, 5), new PressReference(samples));

        assertThat((double) beside[0]).isCloseTo(-1.5, within(0.01));
    }

    @Test
    void sizesFollowTheDifferences() {
        float[] label = photographed(3, 0.5, 0);
        float[] beside = LEVEL.of(label, new PressReference(List.of(photographed(5, 0.5, 0))));

        assertThat(beside).hasSize(PressComparison.COUNT).hasSize(2 * N);
        assertThat(beside[0]).isEqualTo(-2);
        assertThat(beside[N]).isEqualTo(2);
    }

    @Test
    void numbersOfAnotherReleaseAreNoReference() {
        assertThatThrownBy(() -> new PressReference(List.of(new float[90])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 photographs");
        assertThatThrownBy(() -> new PressComparison(List.of(), List.of(new double[N])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
