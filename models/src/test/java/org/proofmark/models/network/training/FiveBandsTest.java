package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.models.print.KeyedStatistics;

class FiveBandsTest {
    /** Read, with its size where the statistics have it: the logarithm of a cell's pixels. */
    private static FivePicture picture(int actual, double across) {
        float[] numbers = new float[2 * KeyedStatistics.COUNT];
        numbers[KeyedStatistics.COUNT - 1] = (float) Math.log(across / (33 * 12));
        return new FivePicture(actual, 0, new byte[0], new byte[0], new byte[0], numbers);
    }

    @Test
    @SuppressWarnings("unchecked")
    void countsEachKindOfMistakeInItsBand() {
        List<FivePicture> pictures = new ArrayList<>();
        List<double[]> scores = new ArrayList<>();
        // Actual class, pixels, taken for.
        int[][] seen = {
            {0, 500, 0},
            {3, 500, 0},
            {4, 500, 0},
            {0, 500, 3},
            {0, 300, 1},
            {1, 300, 4},
            {1, 300, 3},
            {1, 300, 4},
            {2, 300, 0},
            {4, 300, 2},
            {4, 300, 4},
        };
        for (int[] one : seen) {
            pictures.add(picture(one[0], one[1]));
            double[] row = new double[5];
            row[one[2]] = 1;
            scores.add(row);
        }
        pictures.add(new FivePicture(0, 0, new byte[0], null, new byte[0], new float[0]));
        scores.add(new double[] {1, 0, 0, 0, 0});

        FiveBands bands = new FiveBands();
        Map<String, Object> figures = bands.add(
                "method", new FiveSet(pictures), new FiveMethod.Scores(scores.toArray(double[][]::new), Double.NaN));

        assertThat(((Map<String, Object>) figures.get("from 400 px")).get("photographs"))
                .isEqualTo(4);
        List<String> rows = bands.markdown().lines().toList();
        assertThat(rows.get(2))
                .startsWith("| method | from 400 px | 4 | 25.0 %")
                .endsWith("| 2 | 1 | 0 | 0 |");
        assertThat(rows.get(3))
                .startsWith("| method | below 400 px | 7 | 14.3 %")
                .endsWith("| 0 | 3 | 2 | 1 |");
    }
}
