package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnsembleTest {
    private static BoostedTrees always(int inputs, float odds) {
        return new BoostedTrees(
                inputs, List.of(new BoostedTree(new int[] {BoostedTree.LEAF}, new int[] {0}, new float[] {odds})));
    }

    private static final LogisticModel FIRST =
            new LogisticModel(new double[2], new double[] {1, 1}, new double[] {1, 0, 0});

    private static ResolvedCalibration everywhere(Calibration calibration) {
        return new ResolvedCalibration(calibration, calibration);
    }

    @Test
    void theTreesCountForThreeTenths() {
        assertThat(Ensemble.logit(FIRST, always(2, 4), new float[] {1, 0})).isCloseTo(1.9, within(1e-6));
        assertThat(Ensemble.logit(FIRST, always(2, -4), new float[] {1, 0})).isCloseTo(-0.5, within(1e-6));
    }

    @Test
    void theMeanIsWhatIsCalibrated() {
        Calibration calibration = new Calibration(new double[] {-0.5, 1.9}, new double[] {0.25, 0.75});
        assertThat(new Ensemble(FIRST, always(2, 4), everywhere(calibration)).probability(new float[] {1, 0}, 1))
                .isCloseTo(0.75, within(1e-6));
        assertThat(new Ensemble(FIRST, always(2, -4), everywhere(calibration)).probability(new float[] {1, 0}, 1))
                .isCloseTo(0.25, within(1e-6));
    }

    @Test
    void coarsePhotographsAreCalibratedApart() {
        Calibration coarse = new Calibration(new double[] {0}, new double[] {0.6});
        Calibration fine = new Calibration(new double[] {0}, new double[] {0.9});
        Ensemble ensemble = new Ensemble(FIRST, always(2, 4), new ResolvedCalibration(coarse, fine));
        assertThat(ensemble.probability(new float[] {1, 0}, 0.69)).isCloseTo(0.6, within(1e-9));
        assertThat(ensemble.probability(new float[] {1, 0}, 0.7)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void bothMustWantTheSameNumbers() {
        Calibration calibration = new Calibration(new double[] {0}, new double[] {0.5});
        assertThatThrownBy(() -> new Ensemble(FIRST, always(3, 1), everywhere(calibration)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 3 numbers");
    }
}
