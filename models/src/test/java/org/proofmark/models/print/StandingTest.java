package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.models.print.StatisticsModel.Standing;
import org.proofmark.verification.Watermark;

class StandingTest {
    private final Random dice = new Random(196);

    private float[] around(float[] middle, double noise) {
        float[] numbers = middle.clone();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += (float) (noise * dice.nextGaussian());
        }
        return numbers;
    }

    /** Of labels that are ever less like the press: the shipped model passes and refuses where their standing says so. */
    @Test
    void whereALabelStandsIsHowItIsAnswered() throws ModelUnreadable {
        float[] press = around(new float[Fingerprint.COUNT], 0.1);
        List<float[]> samples = new ArrayList<>();
        for (int i = 0; i < PressReference.ENOUGH; i++) {
            samples.add(around(press, 0.02));
        }
        PressReference reference = new PressReference(samples);
        int passed = 0;
        int refused = 0;
        int neither = 0;
        try (PaperModel model = (PaperModel) PrintModels.shipped()) {
            for (int i = 0; i < 2_000; i++) {
                float[] label = around(press, 0.3 * dice.nextDouble());
                double genuine = model.prints().beside(label, reference);
                Standing standing = model.prints().standing(label, reference);
                boolean passes = genuine >= Watermark.DECIDES;
                boolean refuses = genuine <= 1 - Watermark.DECIDES;
                assertThat(standing.abovePassing() >= 0 && !standing.mayShine()).isEqualTo(passes);
                assertThat(standing.belowRefusal() >= 0).isEqualTo(refuses);
                passed += passes ? 1 : 0;
                refused += refuses ? 1 : 0;
                neither += passes || refuses ? 0 : 1;
            }
        }
        assertThat(List.of(passed, refused, neither)).allMatch(count -> count > 50);
    }
}
