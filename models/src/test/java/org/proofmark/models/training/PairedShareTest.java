package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.proofmark.models.training.PairedShare.Pair;

class PairedShareTest {
    private static final int COUNT = 200_000;

    /** What these scores add to the share above nought: told from the truth, a bell of this mean and deviation. */
    private static double truly(double mean, double deviation, double shift) {
        return above((mean + shift) / deviation) - above(mean / deviation);
    }

    /** Share of the normal bell below {@code x}: Abramowitz and Stegun 26.2.17. */
    private static double above(double x) {
        if (x < 0) {
            return 1 - above(-x);
        }
        double t = 1 / (1 + 0.2316419 * x);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * tail;
    }

    /** Scores of mean 6 and deviation 4, and the same after a change, each with noise of its own. */
    private static List<Pair> bell(int count, DoubleUnaryOperator change) {
        Random dice = new Random(196);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double common = 6 + Math.sqrt(15) * dice.nextGaussian();
            pairs.add(new Pair(
                    common + dice.nextGaussian(), common + change.applyAsDouble(common) + dice.nextGaussian()));
        }
        return pairs;
    }

    @Test
    void bothWaysFindWhatAShiftOfAllScoresDoesToTheShare() {
        List<Pair> pairs = bell(COUNT, score -> -0.3);
        double truth = truly(6, 4, -0.3);

        assertThat(truth).isCloseTo(-0.0102, within(0.0002));
        assertThat(PairedShare.shift(pairs)).isCloseTo(-0.3, within(0.01));
        assertThat(PairedShare.low(pairs)).isCloseTo(-0.3, within(0.02));
        assertThat(PairedShare.moved(pairs)).isCloseTo(truth, within(0.001));
        assertThat(PairedShare.averaged(pairs)).isCloseTo(truth, within(0.001));
    }

    /** Of as few photographs as a trial has, the shares themselves tell far less than the scores. */
    @Test
    void theScoresAreSurerThanTheShares() {
        double plain = 0;
        double averaged = 0;
        double moved = 0;
        List<Pair> all = bell(COUNT, score -> 0);
        int trials = 400;
        for (int trial = 0; trial < trials; trial++) {
            List<Pair> pairs = all.subList(trial * 500, (trial + 1) * 500);
            double before = pairs.stream().filter(pair -> pair.before() > 0).count();
            double after = pairs.stream().filter(pair -> pair.after() > 0).count();
            plain += Math.pow((after - before) / 500, 2) / trials;
            averaged += Math.pow(PairedShare.averaged(pairs), 2) / trials;
            moved += Math.pow(PairedShare.moved(pairs), 2) / trials;
        }
        assertThat(Math.sqrt(averaged)).isLessThan(0.8 * Math.sqrt(plain));
        assertThat(Math.sqrt(moved)).isLessThan(0.3 * Math.sqrt(plain));
    }

    /** A change that moves only the low scores: the mean shift says too little, and the two checks beside it show that. */
    @Test
    void whereOnlyLowScoresMoveTheChecksTellThatTheMeanMisleads() {
        List<Pair> pairs = bell(COUNT, score -> score < 2 ? -0.5 : 0);
        // Scores near nought all lose a half; what crosses is half a unit's worth of them.
        double truth = truly(6, 4, -0.5);

        assertThat(PairedShare.moved(pairs)).isGreaterThan(0.3 * truth);
        assertThat(PairedShare.averaged(pairs)).isCloseTo(truth, within(0.004));
        assertThat(PairedShare.low(pairs)).isLessThan(2 * PairedShare.shift(pairs));
    }

    @Test
    void photographsWithoutAScoreCountAsNotAboveAndMoveNothing() {
        List<Pair> pairs =
                List.of(new Pair(0.5, 1.5), new Pair(7, 9), new Pair(Double.NaN, 1), new Pair(Double.NaN, Double.NaN));

        assertThat(PairedShare.shift(pairs)).isEqualTo(1.5);
        // Three of eight scores are within two of the limit: four units wide.
        assertThat(PairedShare.density(pairs)).isEqualTo(3.0 / 8 / 4);
        assertThat(PairedShare.moved(pairs)).isEqualTo(1.5 * 3 / 8 / 4);
        assertThat(PairedShare.averaged(pairs)).isEqualTo(1.0 / 4 / 4);
        assertThat(PairedShare.shift(List.of(new Pair(Double.NaN, 1)))).isNaN();
    }
}
