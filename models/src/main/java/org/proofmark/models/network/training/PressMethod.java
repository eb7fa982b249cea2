package org.proofmark.models.network.training;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.proofmark.models.network.training.Voice.Example;
import org.proofmark.models.network.training.Voice.Odds;
import org.proofmark.models.print.LogisticModel;
import org.proofmark.models.training.Softmax;

/**
 * Two questions: which pattern, by the keyed statistics beside both; and given that, whether it is a first print, by what the voices say.
 * What their odds together are worth is learned from what each said of machines that it had not learned from.
 *
 * @param what which photographs, for what is kept
 * @param shipped the name of the judge that is shipped
 * @param voices each speaks for itself
 * @param mean whether the voices' mean is taken, as the product does, instead of weights that are learned
 * @param machines of each photograph that is learned from, its machine
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PressMethod(String name, String what, String shipped, List<Voice> voices, boolean mean, int[] machines)
        implements FiveMethod {
    private static final double PENALTY = 1e-3;
    private static final double WORTH = 1;
    private static final int FOLDS = 4;

    @Override
    public String settings() {
        return "pattern by keyed statistics, penalty " + PENALTY + "; first print by "
                + String.join(" and ", voices.stream().map(this::says).toList())
                + (mean ? ", mean" : ", weighed") + ", " + FOLDS + " folds";
    }

    private String says(Voice voice) {
        return voice == Voice.SHIPPED ? voice.what() + ", " + shipped : voice.what();
    }

    @Override
    public Scores judged(TrainingRun run, FiveSet train, FiveSet test) {
        Softmax patterns = patterns(train);
        List<Example> examples = examples(train);
        double[][] learned = new double[voices.size()][];
        double[][] judged = new double[voices.size()][];
        for (int v = 0; v < learned.length; v++) {
            double[] all = said(run, voices.get(v), examples, test);
            learned[v] = Arrays.copyOf(all, examples.size());
            judged[v] = Arrays.copyOfRange(all, examples.size(), all.length);
        }
        List<float[]> rows = IntStream.range(0, examples.size())
                .mapToObj(i -> together(learned, i))
                .toList();
        LogisticModel worth = LogisticModel.fitted(rows, Voice.answers(examples), WORTH);
        double[][] scores = new double[test.size()][];
        for (int i = 0; i < scores.length; i++) {
            FivePicture picture = test.pictures().get(i);
            if (!picture.read()) {
                scores[i] = new double[] {0.2, 0.2, 0.2, 0.2, 0.2};
                continue;
            }
            double[] pattern = patterns.probabilities(PressNumbers.statistics(picture));
            double a = probability(worth.logit(together(judged, 2 * i)));
            double b = probability(worth.logit(together(judged, 2 * i + 1)));
            scores[i] =
                    new double[] {pattern[0] * a, pattern[1] * b, pattern[2], pattern[0] * (1 - a), pattern[1] * (1 - b)
                    };
        }
        return new Scores(scores, Double.NaN);
    }

    private static Softmax patterns(FiveSet train) {
        FiveSet usable = train.where(FivePicture::read);
        float[][] rows =
                usable.pictures().stream().map(PressNumbers::statistics).toArray(float[][]::new);
        int[] actual =
                Arrays.stream(usable.actual()).map(k -> k > 2 ? k - 3 : k).toArray();
        return Softmax.fitted(rows, actual, 3, PENALTY);
    }

    private List<Example> examples(FiveSet train) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            FivePicture picture = train.pictures().get(i);
            int actual = picture.actual();
            if (picture.read() && actual != 2) {
                examples.add(new Example(picture, actual % 3, actual < 2, machines[i]));
            }
        }
        return examples;
    }

    /** Of each example by what did not learn from its machine, then of each photograph that is judged beside A and beside B. */
    private double[] said(TrainingRun run, Voice voice, List<Example> examples, FiveSet test) {
        Shelf shelf = Shelf.of(
                run.data(),
                "five-voices",
                what + ", " + says(voice) + ", " + FOLDS + " folds, " + examples.size() + " and " + test.size());
        byte[] kept = shelf.kept("said.bin", () -> {
            run.say("  %s …", voice.what());
            double[] all = saidNow(voice, examples, test);
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * all.length);
            bytes.asDoubleBuffer().put(all);
            return bytes.array();
        });
        double[] all = new double[kept.length / Double.BYTES];
        ByteBuffer.wrap(kept).asDoubleBuffer().get(all);
        return all;
    }

    private static double[] saidNow(Voice voice, List<Example> examples, FiveSet test) {
        double[] all = new double[examples.size() + 2 * test.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Example> others = examples.stream()
                    .filter(example -> example.machine() % FOLDS != held)
                    .toList();
            if (others.size() == examples.size()) {
                continue;
            }
            Odds odds = voice.learned(others);
            for (int i = 0; i < examples.size(); i++) {
                Example example = examples.get(i);
                if (example.machine() % FOLDS == held) {
                    all[i] = odds.of(example.picture(), example.pattern());
                }
            }
        }
        Odds odds = voice.learned(examples);
        for (int i = 0; i < test.size(); i++) {
            FivePicture picture = test.pictures().get(i);
            for (int pattern = 0; pattern < 2 && picture.read(); pattern++) {
                all[examples.size() + 2 * i + pattern] = odds.of(picture, pattern);
            }
        }
        return all;
    }

    private float[] together(double[][] said, int i) {
        float[] each = new float[said.length];
        float sum = 0;
        for (int v = 0; v < each.length; v++) {
            each[v] = (float) said[v][i];
            sum += each[v];
        }
        return mean ? new float[] {sum / each.length} : each;
    }

    private static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
