package org.proofmark.models.network.training;

import java.util.Arrays;
import java.util.List;
import org.proofmark.models.print.BoostedTrees;

/** Gradient boosting on keyed statistics beside both patterns: each class against the rest, the probabilities scaled to add up to one. */
record BoostedMethod(String name, BoostedTrees.Settings how) implements FiveMethod {
    @Override
    public String settings() {
        return "keyed statistics beside both patterns, boosted, one against the rest, " + how;
    }

    @Override
    public Scores judged(TrainingRun run, FiveSet train, FiveSet test) {
        FiveSet usable = train.where(FivePicture::read);
        List<float[]> rows =
                usable.pictures().stream().map(FivePicture::numbers).toList();
        int[] actual = usable.actual();
        int classes = Arrays.stream(actual).max().orElseThrow() + 1;
        double[][] scores = new double[test.size()][classes];
        for (int k = 0; k < classes; k++) {
            boolean[] answers = new boolean[actual.length];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = actual[i] == k;
            }
            BoostedTrees trees = BoostedTrees.fitted(rows, answers, how);
            for (int i = 0; i < scores.length; i++) {
                FivePicture picture = test.pictures().get(i);
                scores[i][k] = picture.read() ? 1 / (1 + StrictMath.exp(-trees.logit(picture.numbers()))) : 1;
            }
        }
        for (double[] row : scores) {
            double all = Arrays.stream(row).sum();
            for (int k = 0; k < classes; k++) {
                row[k] /= all;
            }
        }
        return new Scores(scores, Double.NaN);
    }
}
