package org.proofmark.models.network.training;

import java.util.List;
import org.proofmark.models.print.BoostedTrees;
import org.proofmark.models.print.LogisticModel;

/** Who says of a photograph, whose pattern is taken for known, whether it is a first print. */
enum Voice {
    /** Keyed statistics beside the pattern and a regression: without the press. */
    STATISTICS("regression on keyed statistics, penalty 3") {
        @Override
        Odds learned(List<Example> examples) {
            LogisticModel model = LogisticModel.fitted(
                    rows(examples, one -> PressNumbers.statistics(one.picture(), one.pattern())), answers(examples), 3);
            return (picture, pattern) -> model.logit(PressNumbers.statistics(picture, pattern));
        }
    },
    /** The fingerprint held against the pattern's press, keyed statistics, and a regression. */
    REGRESSION("regression beside the press, penalty 10") {
        @Override
        Odds learned(List<Example> examples) {
            LogisticModel model = LogisticModel.fitted(
                    rows(examples, one -> PressNumbers.pressed(one.picture(), one.pattern())), answers(examples), 10);
            return (picture, pattern) -> model.logit(PressNumbers.pressed(picture, pattern));
        }
    },
    /** The same and boosted trees. */
    TREES("trees beside the press, " + BoostedTrees.Settings.USUAL) {
        @Override
        Odds learned(List<Example> examples) {
            BoostedTrees model = BoostedTrees.fitted(
                    rows(examples, one -> PressNumbers.pressed(one.picture(), one.pattern())),
                    answers(examples),
                    BoostedTrees.Settings.USUAL);
            return (picture, pattern) -> model.logit(PressNumbers.pressed(picture, pattern));
        }
    },
    /** The judge that is shipped, which learned of presses from other photographs, of keyed labels. */
    SHIPPED("the judge that is shipped") {
        @Override
        Odds learned(List<Example> examples) {
            return PressNumbers::shipped;
        }
    };

    private final String what;

    Voice(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /**
     * What is learned from.
     *
     * @param pattern 0 for A, 1 for B
     * @param machine its place among the machines
     */
    record Example(FivePicture picture, int pattern, boolean first, int machine) {}

    /** The odds' logarithm of a first print. */
    interface Odds {
        double of(FivePicture picture, int pattern);
    }

    abstract Odds learned(List<Example> examples);

    private interface Counted {
        float[] of(Example example);
    }

    private static List<float[]> rows(List<Example> examples, Counted numbers) {
        return examples.stream().map(numbers::of).toList();
    }

    static boolean[] answers(List<Example> examples) {
        boolean[] answers = new boolean[examples.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = examples.get(i).first();
        }
        return answers;
    }
}
