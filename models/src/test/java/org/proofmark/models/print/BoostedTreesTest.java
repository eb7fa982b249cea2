package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.models.print.BoostedTrees.Settings;

class BoostedTreesTest {
    private static final Settings FEW = new Settings(60, 0.2, 8, 20, 10, 64);

    private static List<float[]> rows(int n, int numbers, long seed) {
        Random dice = new Random(seed);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[] row = new float[numbers];
            for (int k = 0; k < numbers; k++) {
                row[k] = (float) dice.nextGaussian();
            }
            rows.add(row);
        }
        return rows;
    }

    /** Yes where the first two numbers have different signs. */
    private static boolean[] unlike(List<float[]> rows) {
        boolean[] answers = new boolean[rows.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = rows.get(i)[0] > 0 != rows.get(i)[1] > 0;
        }
        return answers;
    }

    @Test
    void learnsWhatTwoNumbersSayTogetherAndNeitherAlone() {
        List<float[]> rows = rows(3_000, 3, 1);
        List<float[]> others = rows(2_000, 3, 2);
        BoostedTrees trees = BoostedTrees.fitted(rows, unlike(rows), FEW);
        LogisticModel line = LogisticModel.fitted(rows, unlike(rows), 1);
        boolean[] answers = unlike(others);
        int byTrees = 0;
        int byLine = 0;
        for (int i = 0; i < answers.length; i++) {
            byTrees += trees.logit(others.get(i)) > 0 == answers[i] ? 1 : 0;
            byLine += line.logit(others.get(i)) > 0 == answers[i] ? 1 : 0;
        }
        assertThat(byTrees / 2_000.0).isGreaterThan(0.95);
        assertThat(byLine / 2_000.0).isLessThan(0.6);
    }

    /** Answers drawn with odds that depend on the first number's sign; the logarithm of 4 to 1 is wanted on either side. */
    @Test
    void givesTheOddsThatTheAnswersWereDrawnWithHoweverRareOneIs() {
        Random dice = new Random(4);
        List<float[]> rows = new ArrayList<>();
        List<Boolean> drawn = new ArrayList<>();
        for (float[] row : rows(40_000, 2, 3)) {
            boolean yes = dice.nextDouble() < (row[0] > 0 ? 0.8 : 0.2);
            if (!yes || dice.nextInt(10) == 0) {
                rows.add(row);
                drawn.add(yes);
            }
        }
        boolean[] answers = new boolean[rows.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = drawn.get(i);
        }
        BoostedTrees trees = BoostedTrees.fitted(rows, answers, new Settings(40, 0.2, 2, 20, 10, 64));
        assertThat(trees.logit(new float[] {1, 0})).isCloseTo(Math.log(4), within(0.2));
        assertThat(trees.logit(new float[] {-1, 0})).isCloseTo(-Math.log(4), within(0.2));
    }

    @Test
    void theSameExamplesGiveTheSameTreesBitForBit() {
        List<float[]> rows = rows(500, 5, 5);
        BoostedTrees one = BoostedTrees.fitted(rows, unlike(rows), FEW);
        BoostedTrees other = BoostedTrees.fitted(rows, unlike(rows), FEW);
        assertThat(other.json()).isEqualTo(one.json());
        assertThat(one.trees()).hasSize(60);
    }

    @Test
    void aTreeHasNoMoreLeavesThanAskedForAndNoLeafFewerExamples() {
        List<float[]> rows = rows(500, 5, 6);
        BoostedTrees trees = BoostedTrees.fitted(rows, unlike(rows), new Settings(20, 0.2, 5, 40, 1, 16));
        for (BoostedTree tree : trees.trees()) {
            assertThat(tree.features()).hasSizeBetween(3, 9);
            int[] examples = new int[tree.features().length];
            for (float[] row : rows) {
                int node = 0;
                while (tree.features()[node] != BoostedTree.LEAF) {
                    node = tree.children()[node] + (row[tree.features()[node]] > tree.numbers()[node] ? 1 : 0);
                }
                examples[node]++;
            }
            for (int node = 0; node < examples.length; node++) {
                if (tree.features()[node] == BoostedTree.LEAF) {
                    assertThat(examples[node]).isGreaterThanOrEqualTo(40);
                }
            }
        }
    }

    /** The first step by hand: 60 yes and 60 no, the first leaf holds 40 yes and 20 no, each with slope ∓1/2 and bend 1/4. */
    @Test
    void aLeafIsNewtonsStepWithThePenalty() {
        List<float[]> rows = new ArrayList<>();
        boolean[] answers = new boolean[120];
        for (int i = 0; i < 120; i++) {
            rows.add(new float[] {i < 60 ? 1 : 2});
            answers[i] = i < 40 || i >= 100;
        }
        BoostedTree tree = BoostedTrees.fitted(rows, answers, new Settings(1, 0.1, 2, 20, 5, 64))
                .trees()
                .get(0);
        assertThat(tree.features()).containsExactly(0, -1, -1);
        assertThat(tree.children()).containsExactly(1, 0, 0);
        assertThat(tree.numbers()).containsExactly(1.5f, 0.05f, -0.05f);
    }

    /** Behind the first split nothing is left to gain, in the half that is counted and in the one that is the remainder. */
    @Test
    void theRemainderOfASplitIsKnownWithoutCountingIt() {
        List<float[]> rows = new ArrayList<>();
        boolean[] answers = new boolean[140];
        for (int i = 0; i < 140; i++) {
            rows.add(new float[] {i < 40 ? 1 : i < 90 ? 2 : 3});
            answers[i] = i < 40;
        }
        BoostedTree tree = BoostedTrees.fitted(rows, answers, new Settings(1, 0.1, 3, 20, 5, 64))
                .trees()
                .get(0);
        assertThat(tree.features()).containsExactly(0, -1, -1);
        assertThat(tree.numbers()[0]).isEqualTo(1.5f);
    }

    @Test
    void aNumberThatNeverVariedIsNotAskedFor() {
        List<float[]> rows = rows(500, 3, 7);
        boolean[] answers = unlike(rows);
        rows.forEach(row -> row[2] = 7);
        BoostedTrees trees = BoostedTrees.fitted(rows, answers, FEW);
        assertThat(trees.trees()).allSatisfy(tree -> assertThat(tree.features()).doesNotContain(2));

        rows.forEach(row -> row[0] = row[1] = 7);
        BoostedTrees nothing = BoostedTrees.fitted(rows, answers, FEW);
        assertThat(nothing.logit(new float[] {1, 2, 3})).isCloseTo(0, within(1e-6));
    }

    /** Half of the values are one value: the bins that remain are shared by the rest. */
    @Test
    void binsHoldAboutTheSameNumberOfExamplesAndEqualValuesStayTogether() {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(new float[] {i < 500 ? 0 : i, i % 3, i});
        }
        Bins bins = Bins.of(rows, 10);
        byte[][] of = bins.of(rows);
        int[] counts = new int[10];
        for (byte bin : of[0]) {
            counts[bin]++;
        }
        assertThat(bins.count(0)).isEqualTo(10);
        assertThat(counts[0]).isEqualTo(500);
        for (int k = 1; k < 10; k++) {
            assertThat(counts[k]).isBetween(50, 60);
        }
        assertThat(bins.count(1)).isEqualTo(3);
        assertThat(bins.limit(1, 0)).isEqualTo(0.5f);
        assertThat(bins.count(2)).isEqualTo(10);
        for (int i = 0; i < 1_000; i++) {
            assertThat(of[2][i]).isEqualTo((byte) (i / 100));
            assertThat((float) i > bins.limit(2, Math.min(8, of[2][i]))).isEqualTo(of[2][i] == 9);
        }
    }

    @Test
    void neighbouringFloatsAreStillToldApart() {
        float one = 1;
        Bins bins = Bins.of(List.of(new float[] {one}, new float[] {Math.nextUp(one)}), 64);
        assertThat(bins.of(List.of(new float[] {one}, new float[] {Math.nextUp(one)}))[0])
                .containsExactly(0, 1);
    }

    @Test
    void comesBackFromItsFileAsItWas() {
        List<float[]> rows = rows(500, 4, 8);
        BoostedTrees trees = BoostedTrees.fitted(rows, unlike(rows), FEW);
        JsonObject json = read(trees.json().toString());
        BoostedTrees back = BoostedTrees.of(json);
        assertThat(back.inputs()).isEqualTo(4);
        for (float[] row : rows) {
            assertThat(back.logit(row)).isEqualTo(trees.logit(row));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | number of inputs",
                "{\"inputs\": 2, \"trees\": 5} | array of trees",
                "{\"inputs\": 2, \"trees\": []} | no trees",
                "{\"inputs\": 2, \"trees\": [5]} | tree 0: no object",
                "{\"inputs\": 2, \"trees\": [{\"features\": [-1], \"children\": [0]}]} | tree 0: numbers are no array",
                "{\"inputs\": 2, \"trees\": [{\"features\": [-1], \"children\": [\"x\"], \"numbers\": [1]}]} | no number",
                "{\"inputs\": 2, \"trees\": [{\"features\": [-1], \"children\": [0.5], \"numbers\": [1]}]} | no whole number",
                "{\"inputs\": 2, \"trees\": [{\"features\": [-1], \"children\": [0], \"numbers\": [1e99]}]} | no finite number",
                "{\"inputs\": 2, \"trees\": [{\"features\": [], \"children\": [], \"numbers\": []}]} | 0 features",
                "{\"inputs\": 2, \"trees\": [{\"features\": [0,-1,-1], \"children\": [1,0], \"numbers\": [0,1,2]}]} | 2 children",
                "{\"inputs\": 2, \"trees\": [{\"features\": [2,-1,-1], \"children\": [1,0,0], \"numbers\": [0,1,2]}]} | number 2 of 2",
                "{\"inputs\": 2, \"trees\": [{\"features\": [-2,-1,-1], \"children\": [1,0,0], \"numbers\": [0,1,2]}]} | number -2 of 2",
                "{\"inputs\": 2, \"trees\": [{\"features\": [0,-1,-1], \"children\": [0,0,0], \"numbers\": [0,1,2]}]} | children at 0",
                "{\"inputs\": 2, \"trees\": [{\"features\": [0,-1,-1], \"children\": [2,0,0], \"numbers\": [0,1,2]}]} | children at 2",
                "{\"inputs\": 2, \"trees\": [{\"features\": [0,-1,-1], \"children\": [-1,0,0], \"numbers\": [0,1,2]}]} | children at -1",
                "{\"inputs\": 2, \"trees\": [{\"features\": [0,1,-1], \"children\": [1,1,0], \"numbers\": [0,1,2]}]} | children at 1",
                "{\"inputs\": 2, \"trees\": [{\"features\": [-1,-1,-1], \"children\": [1,0,0], \"numbers\": [0,1,2]}]} | is a leaf",
                "{\"inputs\": 2, \"trees\": [{\"features\": [0,1,1,-1,-1], \"children\": [1,3,3,0,0], \"numbers\": [0,1,2,3,4]}]} | another's children",
                "{\"inputs\": 2, \"trees\": [{\"features\": [-1,-1], \"children\": [0,0], \"numbers\": [0,1]}]} | nobody's child",
            })
    void aMalformedFileIsRefusedSayingWhy(String json, String why) {
        assertThatThrownBy(() -> BoostedTrees.of(read(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void numbersThatAreNoneAndAnswersThatAreOneAreRefused() {
        List<float[]> rows = rows(60, 2, 9);
        boolean[] answers = unlike(rows);
        BoostedTrees trees = BoostedTrees.fitted(rows, answers, FEW);
        assertThatThrownBy(() -> trees.logit(new float[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 numbers instead of 2");
        assertThatThrownBy(() -> trees.logit(new float[] {1, Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number 1 is NaN");
        assertThatThrownBy(() -> BoostedTrees.fitted(rows, new boolean[60], FEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all answers are false");
        assertThatThrownBy(() -> BoostedTrees.fitted(rows, new boolean[59], FEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 examples, 59 answers");
        rows.get(3)[1] = Float.NaN;
        assertThatThrownBy(() -> BoostedTrees.fitted(rows, answers, FEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number 1 of example 3 is NaN");
        rows.set(3, new float[3]);
        assertThatThrownBy(() -> BoostedTrees.fitted(rows, answers, FEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("example 3 has 3 numbers");
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
