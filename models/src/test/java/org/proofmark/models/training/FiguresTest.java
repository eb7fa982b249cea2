package org.proofmark.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand. */
class FiguresTest {
    @Test
    void accuracyAndRetrievalOfAConfusion() {
        long[][] confusion = Figures.confusion(2, new int[] {0, 0, 0, 0, 1, 1, 1}, new int[] {0, 0, 0, 1, 1, 1, 0});
        assertThat(confusion).isDeepEqualTo(new long[][] {{3, 1}, {1, 2}});
        assertThat(Figures.accuracy(confusion)).isEqualTo(5 / 7.0);
        Figures.Retrieval yes = Figures.retrieval(confusion, 1);
        assertThat(yes.precision()).isEqualTo(2 / 3.0);
        assertThat(yes.recall()).isEqualTo(2 / 3.0);
        assertThat(yes.f1()).isEqualTo(2 / 3.0);
        assertThat(Figures.macro(confusion).recall()).isCloseTo((0.75 + 2 / 3.0) / 2, within(1e-12));
        assertThat(Figures.accuracy(new long[2][2])).isNaN();
    }

    @Test
    void theIntervalOfAShareIsWilsons() {
        // 8 of 10: the textbook's 0.490 to 0.943.
        Figures.Interval interval = Figures.wilson(8, 10);
        assertThat(interval.low()).isCloseTo(0.490, within(5e-4));
        assertThat(interval.high()).isCloseTo(0.943, within(5e-4));
        assertThat(Figures.wilson(0, 96).high()).isCloseTo(0.0385, within(5e-4));
        assertThat(Figures.wilson(96, 96).high()).isEqualTo(1);
    }

    @Test
    void theCurveRisesBeforeItGoesRightWhereAllIsTold() {
        // Two kinds of wrong ones have one score: they pass together, and after all that is right.
        Figures.Roc roc = Figures.roc(new double[] {3, 2}, new double[] {1, 1});
        assertThat(roc.x()).containsExactly(0, 0, 0, 1);
        assertThat(roc.y()).containsExactly(0, 0.5, 1, 1);
        Figures.Roc mixed = Figures.roc(new double[] {3, 1}, new double[] {2, 1});
        assertThat(mixed.x()).containsExactly(0, 0, 0.5, 1);
        assertThat(mixed.y()).containsExactly(0, 0.5, 0.5, 1);
    }

    @Test
    void theAreaUnderTheCurveCountsPairs() {
        assertThat(Figures.auc(new double[] {3, 2}, new double[] {1, 2})).isEqualTo(3.5 / 4);
        assertThat(Figures.auc(new double[] {1}, new double[] {})).isNaN();
        Figures.Interval interval = Figures.aucInterval(new double[] {3, 4, 5, 1}, new double[] {1, 2, 0, 2}, 7);
        assertThat(interval.low()).isLessThan(interval.value());
        assertThat(interval.value()).isCloseTo(13.5 / 16, within(1e-12));
        // One score of three classes is not in its column's order: 1, 1 and 1/2.
        double[][] scores = {{.8, .1, .1}, {.1, .6, .3}, {.2, .5, .3}};
        assertThat(Figures.auc(scores, new int[] {0, 1, 2})).isCloseTo((1 + 1 + 0.75) / 3, within(1e-12));
        assertThat(Figures.auc(new double[][] {{.9, .1}, {.2, .8}}, new int[] {0, 1}))
                .isEqualTo(1);
    }

    @Test
    void figuresAreWrittenAsJson() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("accuracy", 0.5);
        value.put("auc", Double.NaN);
        value.put("confusion", new long[][] {{1, 2}, {3, 4}});
        value.put("classes", List.of("a \"b\"", "c"));
        assertThat(Json.of(value).replaceAll("\\s+", ""))
                .isEqualTo(
                        "{\"accuracy\":0.500000,\"auc\":null,\"confusion\":[[1,2],[3,4]],\"classes\":[\"a\\\"b\\\"\",\"c\"]}");
    }
}
