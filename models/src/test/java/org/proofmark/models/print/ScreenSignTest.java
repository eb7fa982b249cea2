package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.verification.Watermark;

class ScreenSignTest {
    private static final int ALONE = KeyedStatistics.COUNT;
    private static final int BESIDE = PressComparison.COUNT;

    /** Odds that are the first number, plus something. */
    private static LogisticModel first(int inputs, double plus) {
        double[] ones = new double[inputs];
        java.util.Arrays.fill(ones, 1);
        double[] weights = new double[inputs + 1];
        weights[0] = 1;
        weights[inputs] = plus;
        return new LogisticModel(new double[inputs], ones, weights);
    }

    private static ScreenSign sign() {
        return new ScreenSign(new ScreenSign.Limited(first(ALONE, 0), 2));
    }

    /** Odds beside a press: of the first number, plus nine; trees that say nine whatever there is. */
    private static Ensemble beside(Calibration calibration) {
        BoostedTree nine = new BoostedTree(new int[] {BoostedTree.LEAF}, new int[] {0}, new float[] {9});
        return new Ensemble(
                first(BESIDE, 9),
                new BoostedTrees(BESIDE, List.of(nine)),
                new ResolvedCalibration(calibration, calibration));
    }

    private static float[] numbers(double first) {
        float[] numbers = new float[ALONE];
        numbers[0] = (float) first;
        return numbers;
    }

    @Test
    void whatExceedsTheLimitMayShine() {
        assertThat(sign().mayShine(numbers(1.9))).isFalse();
        assertThat(sign().mayShine(numbers(2.1))).isTrue();
    }

    @Test
    void whatIsWrittenIsRead() throws ModelUnreadable {
        String json = sign().json().toString();
        ScreenSign read = ScreenSign.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.json()).hasToString(json);
        assertThatThrownBy(() -> ScreenSign.read(new ByteArrayInputStream(new byte[] {'{', '}'})))
                .isInstanceOf(ModelUnreadable.class);
        assertThatThrownBy(() -> new ScreenSign(new ScreenSign.Limited(first(3, 0), 0)))
                .hasMessageContaining("3 numbers");
    }

    @Test
    void whatMayShineIsNeitherPassedNorCalledACopy() {
        Calibration line = new Calibration(new double[] {-10, 10}, new double[] {0.0001, 0.9999});
        StatisticsModel prints = new StatisticsModel(
                "prints",
                new ScaledModel(first(ALONE, 4), line),
                new PressComparison(
                        List.of(), List.of(new double[Fingerprint.OF_PRINT], new double[Fingerprint.OF_PRINT])),
                beside(line),
                new ScreenSign.Limited(first(BESIDE, 0), 1),
                Map.of(Watermark.Kind.COPY, first(ALONE, 0)));
        try (PaperModel model = new PaperModel(prints, sign())) {
            assertThat(model.judge(numbers(1.5)).genuine()).isGreaterThan(0.7);
            assertThat(model.judge(numbers(3)).genuine()).isEqualTo(0.5);
            // Who is no print is called so, whatever it shines from.
            assertThat(model.judge(numbers(-6)).genuine()).isLessThan(0.5);
            assertThat(model.name()).isEqualTo("prints");
        }
    }

    @Test
    void besideAPressItHasALimitOfItsOwn() {
        Calibration line = new Calibration(new double[] {-10, 10}, new double[] {0.0001, 0.9999});
        PressComparison comparison = new PressComparison(
                List.of(), List.of(new double[Fingerprint.OF_PRINT], new double[Fingerprint.OF_PRINT]));
        PressReference press = new PressReference(List.of(new float[Fingerprint.COUNT]));
        float[] print = new float[Fingerprint.COUNT];
        print[0] = 0.5f;
        float[] display = new float[Fingerprint.COUNT];
        display[0] = 1.5f;
        try (StatisticsModel model = new StatisticsModel(
                "prints",
                new ScaledModel(first(ALONE, 0), line),
                comparison,
                beside(line),
                new ScreenSign.Limited(first(BESIDE, 0), 1),
                Map.of(Watermark.Kind.COPY, first(ALONE, 0)))) {
            assertThat(model.beside(print, press)).isGreaterThan(0.9);
            assertThat(model.beside(display, press)).isEqualTo(0.5);
        }
    }
}
