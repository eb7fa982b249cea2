package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.models.print.BoostedTrees;

class BoostedMethodTest {
    private static final BoostedTrees.Settings HOW = new BoostedTrees.Settings(30, 0.2, 4, 10, 5, 32);

    /** The first two numbers lie in one of five places of a circle. */
    private static FiveSet set(int count, long seed) {
        Random dice = new Random(seed);
        List<FivePicture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * (i % 5) / 5;
            float[] numbers = {
                (float) (4 * Math.cos(angle) + dice.nextGaussian()),
                (float) (4 * Math.sin(angle) + dice.nextGaussian()),
                (float) dice.nextGaussian()
            };
            pictures.add(new FivePicture(i % 5, 0, new byte[0], new byte[0], new byte[0], numbers));
        }
        return new FiveSet(pictures);
    }

    @Test
    void tellsFiveClassesApartAndSaysNothingOfWhatWasNotRead() {
        FiveSet test = set(200, 2);
        List<FivePicture> pictures = new ArrayList<>(test.pictures());
        pictures.add(new FivePicture(3, 0, new byte[0], null, new byte[0], new float[0]));
        TrainingRun nowhere = new TrainingRun(Path.of("."), Path.of("."), Sizes.QUICK, 1, System.out);
        double[][] scores = new BoostedMethod("boosted", HOW)
                .judged(nowhere, set(400, 1), new FiveSet(pictures))
                .probabilities();

        int[] best = Batches.best(scores);
        long right = 0;
        for (int i = 0; i < 200; i++) {
            right += best[i] == i % 5 ? 1 : 0;
            assertThat(Arrays.stream(scores[i]).sum()).isCloseTo(1, within(1e-9));
        }
        assertThat(right).isGreaterThan(180);
        assertThat(scores[200]).containsOnly(0.2);
    }
}
