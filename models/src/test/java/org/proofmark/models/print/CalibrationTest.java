package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void mendsAModelThatIsTwiceAsSureAsItMayBe() {
        Random dice = new Random(3);
        double[] logits = new double[20_000];
        boolean[] answers = new boolean[logits.length];
        for (int i = 0; i < logits.length; i++) {
            double honest = 2 * dice.nextGaussian();
            answers[i] = dice.nextDouble() < LogisticModel.probability(honest);
            logits[i] = 2 * honest + 1;
        }
        Calibration calibration = Calibration.fitted(logits, answers);
        assertThat(calibration.probability(1)).isCloseTo(0.5, within(0.05));
        double twice = Math.log(9);
        assertThat(calibration.probability(2 * twice + 1)).isCloseTo(0.9, within(0.03));
        assertThat(calibration.probability(-2 * twice + 1)).isCloseTo(0.1, within(0.03));
    }

    @Test
    void isNoSurerThanItsSurestBin() {
        double[] logits = new double[400];
        boolean[] answers = new boolean[400];
        for (int i = 0; i < 400; i++) {
            logits[i] = i - 200;
            answers[i] = i >= 200;
        }
        Calibration calibration = Calibration.fitted(logits, answers);
        assertThat(calibration.probability(160)).isBetween(0.98, 0.999);
        assertThat(calibration.probability(1e9)).isEqualTo(calibration.probability(199));
        assertThat(calibration.probability(-1e9)).isBetween(0.001, 0.02);
    }

    /** Three forgeries with the highest scores of all lie among a thousand genuine labels: what lies just below them is no less sure. */
    @Test
    void aFewPerfectForgeriesDoNotMakeTheGenuineBelowThemDoubtful() {
        double[] logits = new double[2_000];
        boolean[] answers = new boolean[logits.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i / 100.0;
            answers[i] = i >= 1_000 && i < 1_997;
        }
        Calibration calibration = Calibration.fitted(logits, answers);
        assertThat(calibration.probability(11)).isBetween(0.994, 0.998);
        assertThat(calibration.probability(30)).isEqualTo(calibration.probability(11));
        assertThat(calibration.probability(9)).isLessThan(0.01);
    }

    @Test
    void tellsFromWhichScoreOnItIsSoSure() {
        Calibration calibration =
                new Calibration(new double[] {-2, -1, 1, 3, 4}, new double[] {0.005, 0.01, 0.5, 0.99, 0.999});

        assertThat(calibration.least(0.99)).isCloseTo(3, within(1e-9));
        assertThat(calibration.probability(calibration.least(0.9))).isCloseTo(0.9, within(1e-9));
        assertThat(calibration.least(0.9999)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(calibration.most(0.01)).isCloseTo(-1, within(1e-9));
        assertThat(calibration.most(0.001)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(calibration.most(0.9999)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void neverFallsWhateverItIsFittedOn() {
        Random dice = new Random(4);
        double[] logits = dice.doubles(3_000, -5, 5).toArray();
        boolean[] answers = new boolean[logits.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = dice.nextBoolean();
        }
        Calibration calibration = Calibration.fitted(logits, answers);
        double before = 0;
        for (double logit = -6; logit <= 6; logit += 0.01) {
            double now = calibration.probability(logit);
            assertThat(now).isGreaterThanOrEqualTo(before).isBetween(0.1, 0.9);
            before = now;
        }
        assertThatThrownBy(() -> new Calibration(new double[] {0, 1}, new double[] {0.6, 0.4}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(new double[] {0}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
