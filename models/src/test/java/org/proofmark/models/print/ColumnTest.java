package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnTest {
    /** Less than a piece, one, and several with a short one at the end. */
    private static final int[] COUNTS = {1, 7, 1024, 2500};

    private final Random random = new Random(5);
    private final Stock stock = new Stock(Column.PIECE);
    private final Products products = new Products();

    private Column column(float[] numbers) {
        return Column.of(numbers, numbers.length, stock);
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void productsAreThoseOfEachWithEach() {
        for (int count : COUNTS) {
            float[][] a = {numbers(count), numbers(count)};
            float[][] b = {numbers(count), numbers(count), numbers(count)};
            double[][] found = products.of(
                    new Column[] {column(a[0]), column(a[1])}, new Column[] {column(b[0]), column(b[1]), column(b[2])});
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 3; k++) {
                    assertThat(found[j][k]).isCloseTo(dot(a[j], b[k]), within(1e-3));
                }
            }
        }
    }

    /** Fewer than are taken at a time, as many, and more. */
    @Test
    void othersAreAddedEachByItsWeight() {
        for (int count : COUNTS) {
            for (int others = 0; others <= 6; others++) {
                float[] expected = numbers(count);
                Column column = column(expected);
                Column[] added = new Column[others];
                double[] weights = new double[others];
                for (int k = 0; k < others; k++) {
                    float[] other = numbers(count);
                    added[k] = column(other);
                    weights[k] = k - 1.5;
                    for (int i = 0; i < count; i++) {
                        expected[i] += (float) weights[k] * other[i];
                    }
                }
                column.add(added, weights);
                assertThat(column.numbers()).containsExactly(expected, within(1e-5f));
            }
        }
    }

    @Test
    void aSumsProductsAreThoseOfTheColumnAfterwards() {
        for (int count : COUNTS) {
            float[][] numbers = {numbers(count), numbers(count), numbers(count)};
            Column column = column(numbers[0]);
            Column[] others = {column(numbers[1]), column(numbers[2])};
            double[] weights = {0.5, -2};
            Column before = column.copy(stock);
            double[] found = products.ofSum(column, others, weights, new Column[] {others[1], column});

            before.add(others, weights);
            assertThat(column.numbers()).isEqualTo(before.numbers());
            assertThat(found).containsExactly(products.of(before, others[1]), products.of(before, before));
        }
    }

    @Test
    void aCopyIsItsOwn() {
        float[] numbers = numbers(2500);
        Column column = column(numbers);
        Column copy = column.copy(stock);
        column.scale(2);
        assertThat(copy.numbers()).isEqualTo(numbers);
    }

    /** Behind the last there must be zeros, whatever was there before. */
    @Test
    void aShiftIsOfTheNumbersOnly() {
        float[] numbers = numbers(1500);
        Stock dirty = new Stock(Column.PIECE);
        Column.of(numbers(3000), 3000, dirty);
        dirty.putBack();
        Column column = new Column(1500, dirty);
        column.fill(numbers, 3);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += 3;
        }
        assertThat(column.numbers()).containsExactly(numbers, within(1e-6f));
        assertThat(products.of(column, column)).isCloseTo(dot(numbers, numbers), within(0.01));
    }

    @Test
    void aBasisIsOrthogonalEvenOfColumnsThatHardlyDiffer() {
        Basis basis = new Basis(products);
        float[] common = numbers(3000);
        for (int k = 0; k < 5; k++) {
            float[] column = numbers(3000);
            for (int i = 0; i < column.length; i++) {
                column[i] = common[i] + 0.01f * column[i];
            }
            basis.add(column(column));
        }
        double[][] found = products.of(basis.columns(), basis.columns());
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 5; k++) {
                assertThat(found[j][k]).isCloseTo(j == k ? 1 : 0, within(1e-6));
            }
        }
        Column other = column(numbers(3000));
        basis.takeOut(other);
        for (Column each : basis.columns()) {
            assertThat(products.of(other, each)).isCloseTo(0, within(1e-5));
        }
    }
}
