package org.proofmark.models.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineDrawsTest {
    /** Ten machines of ten photographs, of which two machines are mistaken in all: drawn by machine, two may be none or five. */
    @Test
    void mistakesOfOneMachineAreDrawnTogether() {
        List<FivePicture> pictures = new ArrayList<>();
        double[][] scores = new double[100][5];
        int[] together = new int[100];
        int[] apart = new int[100];
        for (int i = 0; i < 100; i++) {
            pictures.add(new FivePicture(i % 5, 0, new byte[0], new byte[0], new byte[0], new float[0]));
            scores[i][i < 20 ? (i + 3) % 5 : i % 5] = 1;
            together[i] = i / 10;
            apart[i] = i;
        }
        FiveSet test = new FiveSet(pictures);
        double wide = width(test, together, scores);
        double narrow = width(test, apart, scores);
        assertThat(narrow).isBetween(0.12, 0.20);
        assertThat(wide).isGreaterThan(2 * narrow);
    }

    @SuppressWarnings("unchecked")
    private static double width(FiveSet test, int[] places, double[][] scores) {
        MachineDraws draws = new MachineDraws(test, places);
        draws.add("method", new FiveMethod.Scores(scores, Double.NaN));
        double[] ends = (double[]) ((Map<String, Object>) draws.figures().get("method")).get("accuracy");
        assertThat(draws.markdown()).contains("| method | ");
        return ends[1] - ends[0];
    }
}
