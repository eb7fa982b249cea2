package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.models.print.Calibration;

class SteadyCalibrationTest {
    @Test
    void mendsAModelThatIsTwiceAsSureAsItMayBe() {
        Random dice = new Random(3);
        double[] logits = new double[6_000];
        boolean[] answers = new boolean[logits.length];
        for (int i = 0; i < logits.length; i++) {
            double honest = 2 * dice.nextGaussian();
            answers[i] = dice.nextDouble() < 1 / (1 + Math.exp(-honest));
            logits[i] = 2 * honest + 1;
        }
        Calibration calibration = SteadyCalibration.fitted(logits, answers);
        double twice = Math.log(9);
        assertThat(calibration.probability(1)).isCloseTo(0.5, within(0.05));
        assertThat(calibration.probability(2 * twice + 1)).isCloseTo(0.9, within(0.03));
        assertThat(calibration.probability(-2 * twice + 1)).isCloseTo(0.1, within(0.03));
    }

    @Test
    void oneCopyMoreWithHighOddsMovesWhere99LiesLessThanInASingleFit() {
        double one = limit(Calibration.fitted(logits(0), answers(0)));
        double oneMoved = limit(Calibration.fitted(logits(1), answers(1)));
        double many = limit(SteadyCalibration.fitted(logits(0), answers(0)));
        double manyMoved = limit(SteadyCalibration.fitted(logits(1), answers(1)));
        assertThat(oneMoved).isGreaterThan(one + 0.5);
        assertThat(manyMoved - many).isPositive().isLessThan(0.7 * (oneMoved - one));
    }

    /** 3,000 copies around -6 and as many genuine labels around 7, and so many copies at 3.2 besides. */
    private static double[] logits(int more) {
        Random dice = new Random(5);
        double[] logits = new double[6_000 + more];
        Arrays.setAll(logits, i -> i == 6_000 ? 3.2 : (i % 2 == 0 ? -6 : 7) + 1.8 * dice.nextGaussian());
        return logits;
    }

    private static boolean[] answers(int more) {
        boolean[] answers = new boolean[6_000 + more];
        for (int i = 1; i < 6_000; i += 2) {
            answers[i] = true;
        }
        return answers;
    }

    private static double limit(Calibration calibration) {
        double limit = -10;
        while (calibration.probability(limit) < 0.99) {
            limit += 0.01;
        }
        return limit;
    }
}
