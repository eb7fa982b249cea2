package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.models.print.KeyedStatistics;
import org.proofmark.models.print.PressComparison;
import org.proofmark.models.training.Figures;

/** Photographs of presses whose first prints differ more from press to press than a first print differs from its copy. */
class PressMethodTest {
    private static final int ASPECTS = PressComparison.COUNT;
    private static final int MACHINES = 16;

    /** As compared: the patterns stand in the first statistic beside either, the copy in the first difference from the press. */
    private static FivePicture picture(int actual, Random dice) {
        float[] numbers = new float[2 * (KeyedStatistics.COUNT + ASPECTS + 1)];
        for (int i = 0; i < numbers.length; i += 7) {
            numbers[i] = (float) dice.nextGaussian();
        }
        int pattern = actual == 2 ? 2 : actual % 3;
        numbers[0] = pattern == 0 ? 8 : 0;
        numbers[KeyedStatistics.COUNT] = pattern == 1 ? 8 : 0;
        double press = 20 * dice.nextGaussian();
        for (int p = 0; p < 2; p++) {
            double difference = (actual > 2 ? 3 : -3) + dice.nextGaussian();
            int from = 2 * KeyedStatistics.COUNT + p * ASPECTS;
            // What is beside the other pattern says nothing.
            numbers[from] = (float) (press + (p == pattern ? difference : 0));
            numbers[from + ASPECTS / 2] = (float) (p == pattern ? difference : dice.nextGaussian());
        }
        return new FivePicture(actual, 0, new byte[0], new byte[0], new byte[0], numbers);
    }

    private static FiveSet set(long seed) {
        Random dice = new Random(seed);
        List<FivePicture> pictures = new ArrayList<>();
        for (int i = 0; i < 10 * MACHINES; i++) {
            pictures.add(picture(i % 5, dice));
        }
        return new FiveSet(pictures);
    }

    @Test
    void tellsReprintsByThePressOfTheirPattern(@TempDir Path home) {
        int[] machines = new int[10 * MACHINES];
        Arrays.setAll(machines, i -> i / 10);
        FiveSet test = set(2);
        List<FivePicture> pictures = new ArrayList<>(test.pictures());
        pictures.add(new FivePicture(3, 0, new byte[0], null, new byte[0], new float[0]));
        TrainingRun run = new TrainingRun(home, home, Sizes.QUICK, 1, System.out);
        double[][] scores = new PressMethod(
                        "beside", "made up", "none", List.of(Voice.STATISTICS, Voice.TREES), false, machines)
                .judged(run, set(1), new FiveSet(pictures))
                .probabilities();

        int[] best = Batches.best(scores);
        long right = 0;
        for (int i = 0; i < test.size(); i++) {
            right += best[i] == i % 5 ? 1 : 0;
            assertThat(Arrays.stream(scores[i]).sum()).isCloseTo(1, within(1e-9));
        }
        assertThat(right).as("of 160").isGreaterThan(140);
        assertThat(scores[test.size()]).containsOnly(0.2);

        double[][] alone = new PressMethod("alone", "made up", "none", List.of(Voice.STATISTICS), true, machines)
                .judged(run, set(1), test)
                .probabilities();
        FiveMethod.Scores without = new FiveMethod.Scores(alone, Double.NaN);
        assertThat(Figures.auc(FiveTable.genuine(test, without, false), FiveTable.genuine(test, without, true)))
                .as("without the press they are alike")
                .isBetween(0.3, 0.7);
    }
}
