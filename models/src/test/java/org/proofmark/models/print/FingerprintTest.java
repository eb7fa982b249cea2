package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.proofmark.models.simulator.KeyedExample;
import org.proofmark.models.simulator.KeyedExamples;
import org.proofmark.models.simulator.Split;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FingerprintTest {
    private static final double CLOSE = 2e-4;
    /** Where the numbers of neighbourhoods begin. */
    private static final int CLASSES = Fingerprint.OF_PRINT - 3 - Neighbourhoods.CLASSES * Neighbourhoods.ASPECTS;

    private final List<FlatLabel> labels = new ArrayList<>();

    @BeforeAll
    void photograph() {
        labels.addAll(FlatLabel.of(new KeyedExamples(Split.TEST, 176), 2, 500));
    }

    private FlatLabel genuine() {
        return labels.stream()
                .filter(label -> label.kind() == KeyedExample.Kind.GENUINE)
                .findFirst()
                .orElseThrow();
    }

    private static float[] numbers(FlatLabel label) {
        return Fingerprint.of(label.flat(), label.expected());
    }

    /** The whole label, cell by cell, by plain arithmetic. */
    @Test
    void aWholeLabelsNeighbourhoodsAreWhatPlainArithmeticSays() {
        FlatLabel label = genuine();
        float[] numbers = numbers(label);
        TextureView view = new TextureView(label.flat().grey(), label.expected(), 33);
        int[] where = PlainFit.where(view);
        Inking press = new Inking(numbers[1], 0.42);
        PlainFit fit = new PlainFit(view);
        float[] printed = new PlainPrints(view.ink, view.cell, view.wide).printed(press);
        double[] rest = fit.rest(printed);

        // The press, seven stories of it, then the whole.
        assertThat((double) numbers[9]).isCloseTo(fit.z(printed), within(CLOSE));
        double mean = 0;
        for (double one : rest) {
            mean += one / rest.length;
        }
        double variance = 0;
        for (double one : rest) {
            variance += (one - mean) * (one - mean) / rest.length;
        }
        double deviation = Math.sqrt(variance);
        assertThat((double) numbers[14]).isCloseTo(deviation, within(CLOSE));
        assertThat(where.length).as("all of the label, not its middle").isGreaterThan(30_000);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < where.length; i++) {
            int cell = where[i];
            if (view.ink[cell] == 0 && white(view, cell, 1, 0) == 2 && white(view, cell, 1, 1) == 3) {
                sum += rest[i] / deviation;
                count++;
            }
        }
        assertThat(count).isGreaterThan(100);
        int at = CLASSES + Neighbourhoods.ASPECTS * (25 + 5 * 2 + 3);
        assertThat((double) numbers[at]).isCloseTo(sum / count, within(CLOSE));
    }

    /** White ones of the four that a quarter turn maps to each other. */
    private static int white(TextureView view, int cell, int x, int y) {
        int white = 0;
        for (int turn = 0; turn < 4; turn++) {
            white += view.ink[cell + y * view.wide + x] == 0 ? 1 : 0;
            int turned = -y;
            y = x;
            x = turned;
        }
        return white;
    }

    @Test
    void howItWasPhotographedStandsWhereComparisonsLookForIt() {
        FlatLabel label = genuine();
        float[] numbers = numbers(label);

        assertThat(numbers).hasSize(Fingerprint.COUNT);
        assertThat(numbers[Fingerprint.SHARPNESS])
                .isEqualTo((float) label.flat().sharpness());
        assertThat(numbers[Fingerprint.RESOLUTION])
                .isEqualTo((float) StrictMath.log(label.flat().across() / (33 * 12)));
    }

    /** Whoever asks first, and whoever used the working memory before. */
    @Test
    void aMiddleThatIsSharedSaysTheSameAsTwo() {
        for (FlatLabel label : labels) {
            float[] statistics = KeyedStatistics.of(label.flat(), label.expected());
            try (Middle middle = Middle.of(label.flat().grey(), label.expected())) {
                assertThat(KeyedStatistics.of(middle, label.flat(), label.expected()))
                        .isEqualTo(statistics);
                assertThat(Fingerprint.of(middle, label.flat(), label.expected()))
                        .isEqualTo(numbers(label));
                assertThat(KeyedStatistics.of(middle, label.flat(), label.expected()))
                        .isEqualTo(statistics);
            }
        }
    }

    /** Cell by cell, as it is meant. */
    @Test
    void howTheUnexplainedGoesOnIsWhatPlainArithmeticSays() {
        FlatLabel label = genuine();
        float[] numbers = numbers(label);
        TextureView view = new TextureView(label.flat().grey(), label.expected(), 33);
        int[] where = PlainFit.where(view);
        double[] rest = new PlainFit(view)
                .rest(new PlainPrints(view.ink, view.cell, view.wide).printed(new Inking(numbers[1], 0.42)));
        double[] plane = new double[view.ink.length];
        boolean[] looked = new boolean[view.ink.length];
        for (int i = 0; i < rest.length; i++) {
            plane[where[i]] = rest[i] / numbers[14];
            looked[where[i]] = true;
        }
        // Four to the right is the fourth, four down the eighth, one to the right and one up the tenth, two to the
        // right
        // and two down the fifteenth; they end where classes begin.
        int[][] lags = {{3, 4}, {7, 4 * view.wide}, {9, 1 - view.wide}, {14, 2 + 2 * view.wide}};
        for (int[] lag : lags) {
            double sum = 0;
            int pairs = 0;
            for (int i : where) {
                if (looked[i + lag[1]]) {
                    sum += plane[i] * plane[i + lag[1]];
                    pairs++;
                }
            }
            assertThat((double) numbers[CLASSES - 16 + lag[0]]).isCloseTo(sum / pairs, within(CLOSE));
        }
    }

    /** Cell by cell, of the edges of the finder patterns and all other solid modules, by plain arithmetic. */
    @Test
    void edgesAreFollowedFromSolidBlackToWhite() {
        FlatLabel label = genuine();
        float[] numbers = numbers(label);
        int side = 33 * 12;
        double[] sums = new double[24];
        int lines = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int[] way : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                    int first = way[0] + way[1] > 0 ? 0 : 11;
                    int along = way[0] != 0 ? x % 12 : y % 12;
                    int aside = way[0] != 0 ? y % 12 : x % 12;
                    if (along != first || aside < 4 || aside > 7 || !solid(label, x / 12, y / 12)) {
                        continue;
                    }
                    int nextX = x / 12 + way[0];
                    int nextY = y / 12 + way[1];
                    if (nextX < 0 || nextY < 0 || nextX > 32 || nextY > 32) {
                        continue;
                    }
                    if (label.expected().modules().dark(nextX, nextY)) {
                        continue;
                    }
                    lines++;
                    for (int i = 0; i < 24; i++) {
                        sums[i] += label.flat().grey()[(y + i * way[1]) * side + x + i * way[0]];
                    }
                }
            }
        }
        assertThat(lines).isGreaterThan(200);
        for (int i = 0; i < 24; i++) {
            assertThat((double) numbers[Fingerprint.OF_PRINT + i])
                    .as("%d", i)
                    .isCloseTo(sums[i] / lines, within(CLOSE));
        }
        assertThat(numbers[Fingerprint.OF_PRINT + 5]).as("black").isLessThan(0.15f);
        assertThat(numbers[Fingerprint.OF_PRINT + 18]).as("white").isGreaterThan(0.85f);
    }

    private static boolean solid(FlatLabel label, int x, int y) {
        return label.expected().modules().dark(x, y)
                && !label.expected().textured().dark(x, y);
    }

    @Test
    void oneLabelAlwaysGivesTheSame() {
        for (FlatLabel label : labels) {
            assertThat(numbers(label)).isEqualTo(numbers(label));
        }
    }
}
