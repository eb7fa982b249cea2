package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.proofmark.models.simulator.KeyedExamples;
import org.proofmark.models.simulator.Split;

/** The quick arithmetic beside plain arithmetic. Where both round differently, a statistic may differ by no more than weighs nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyedStatisticsTest {
    private static final double CLOSE = 1e-4;

    /** Two genuine labels, one of another market, two copies, one unmarked. */
    private final List<FlatLabel> labels = new ArrayList<>();

    @BeforeAll
    void photograph() {
        labels.addAll(FlatLabel.of(new KeyedExamples(Split.TEST, 176), 2, 500));
        assertThat(labels).hasSize(6);
    }

    private static TextureView view(FlatLabel label) {
        return new TextureView(label.flat().grey(), label.expected(), 13);
    }

    private static double farthest(float[][] lines, float[] plane) {
        double most = 0;
        for (int i = 0; i < plane.length; i++) {
            most = Math.max(most, Math.abs(lines[i / lines.length][i % lines.length] - plane[i]));
        }
        return most;
    }

    @Test
    void everyStoryLooksAsWhenItIsWorkedOutPlainly() {
        TextureView view = view(labels.get(0));
        PlainPrints plain = new PlainPrints(view.ink, view.cell, view.wide);
        Stock stock = new Stock(view.wide);
        Copier copier = new Copier(view.wide, new Sheet(view.wide, stock), stock);
        copier.take(view.inkLines(stock), view.cell);
        float[][] to = stock.lines(view.wide);
        for (Inking press : Hypothesis.FIRST) {
            copier.printed(press, to);
            assertThat(farthest(to, plain.printed(press))).as(press.toString()).isLessThan(1e-5);
        }
        for (Hypothesis story : Hypothesis.COPIES) {
            copier.scan(story.first());
            copier.copied(story.copying(), story.second(), to);
            assertThat(farthest(to, plain.copied(story))).as(story.toString()).isLessThan(1e-5);
        }
    }

    @Test
    void allThatIsSaidOfALabelIsWhatPlainArithmeticSays() {
        for (FlatLabel label : labels) {
            TextureView view = view(label);
            PlainPrints plain = new PlainPrints(view.ink, view.cell, view.wide);
            PlainFit fit = new PlainFit(view);
            float[] numbers = KeyedStatistics.of(label.flat(), label.expected());
            double[] first = Hypothesis.FIRST.stream()
                    .mapToDouble(press -> fit.z(plain.printed(press)))
                    .toArray();
            int best = 0;
            for (int k = 0; k < first.length; k++) {
                best = first[k] > first[best] ? k : best;
            }
            Inking press = Hypothesis.FIRST.get(best);
            assertThat((double) numbers[0]).isCloseTo(first[best], within(CLOSE));
            assertThat((double) numbers[1]).isCloseTo(press.spread(), within(CLOSE));
            for (int k = 0; k < first.length; k++) {
                assertThat((double) numbers[2 + k]).isCloseTo(first[k] - first[best], within(CLOSE));
            }
            int at = 2 + first.length + Hypothesis.THRESHOLDS.length;
            for (Hypothesis story : Hypothesis.COPIES) {
                assertThat((double) numbers[at++])
                        .as(story.toString())
                        .isCloseTo(fit.z(plain.copied(story)) - first[best], within(CLOSE));
            }
            // Five manners of copying, plain ink, four weights; then what is left.
            at += 5;
            assertThat((double) numbers[at]).isCloseTo(fit.z(view.ink) - first[best], within(CLOSE));
            assertThat((double) numbers[at + 5]).isCloseTo(deviation(fit.rest(plain.printed(press))), within(CLOSE));
        }
    }

    private static double deviation(double[] values) {
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / values.length;
        return Math.sqrt(squares / values.length - mean * mean);
    }

    @Test
    void manyThreadsAtOnceAndOneAfterTheOtherSayTheSame() throws Exception {
        List<float[]> alone = labels.stream()
                .map(label -> KeyedStatistics.of(label.flat(), label.expected()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<float[]>> work = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                labels.forEach(label -> work.add(() -> KeyedStatistics.of(label.flat(), label.expected())));
            }
            int i = 0;
            for (Future<float[]> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(alone.get(i++ % labels.size()));
            }
        } finally {
            threads.shutdown();
        }
    }
}
