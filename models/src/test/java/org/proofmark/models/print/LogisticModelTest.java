package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticModelTest {
    /** Answers drawn with the odds 2a − b + 0.5, balanced afterwards by the fit. */
    private static boolean[] drawn(List<float[]> rows, Random dice) {
        boolean[] answers = new boolean[rows.size()];
        for (int i = 0; i < answers.length; i++) {
            double logit = 2 * rows.get(i)[0] - rows.get(i)[1];
            answers[i] = dice.nextDouble() < LogisticModel.probability(logit);
        }
        return answers;
    }

    private static List<float[]> rows(int n, Random dice) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new float[] {(float) dice.nextGaussian(), (float) dice.nextGaussian()});
        }
        return rows;
    }

    @Test
    void findsTheWeightsThatTheAnswersWereDrawnWith() {
        Random dice = new Random(5);
        List<float[]> rows = rows(20_000, dice);
        LogisticModel model = LogisticModel.fitted(rows, drawn(rows, dice), 1);
        double at0 = model.logit(new float[] {0, 0});
        assertThat(model.logit(new float[] {1, 0}) - at0).isCloseTo(2, within(0.1));
        assertThat(model.logit(new float[] {0, 1}) - at0).isCloseTo(-1, within(0.1));
        assertThat(at0).isCloseTo(0, within(0.1));
    }

    @Test
    void weighsBothAnswersTheSameHoweverRareOneIs() {
        Random dice = new Random(6);
        List<float[]> rows = rows(20_000, dice);
        boolean[] answers = drawn(rows, dice);
        List<float[]> fewer = new ArrayList<>();
        List<Boolean> kept = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            if (!answers[i] || i % 10 == 0) {
                fewer.add(rows.get(i));
                kept.add(answers[i]);
            }
        }
        boolean[] rare = new boolean[kept.size()];
        for (int i = 0; i < rare.length; i++) {
            rare[i] = kept.get(i);
        }
        assertThat(LogisticModel.fitted(fewer, rare, 1).logit(new float[] {0, 0}))
                .isCloseTo(0, within(0.2));
    }

    @Test
    void aNumberFromNowhereBuysNoCertainty() {
        Random dice = new Random(7);
        List<float[]> rows = rows(2_000, dice);
        LogisticModel model = LogisticModel.fitted(rows, drawn(rows, dice), 1);
        assertThat(model.logit(new float[] {1e6f, 0})).isEqualTo(model.logit(new float[] {1e3f, 0}));
    }
}
