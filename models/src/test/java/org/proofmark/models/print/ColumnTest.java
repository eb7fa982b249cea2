package org.proofmark.models.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnTest {
    /** Less than a piece, one, and several with a short one at the end. */
    private static final int[] COUNTS = {1, 7, 1024, 2500};

    private final Random random = new Random(5);

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
            double[][] products = Column.products(
                    new Column[] {Column.of(a[0]), Column.of(a[1])},
                    new Column[] {Column.of(b[0]), Column.of(b[1]), Column.of(b[2])});
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 3; k++) {
                    assertThat(products[j][k]).isCloseTo(dot(a[j], b[k]), within(1e-3));
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
                Column column = Column.of(expected);
                Column[] added = new Column[others];
                double[] weights = new double[others];
                for (int k = 0; k < others; k++) {
                    float[] other = numbers(count);
                    added[k] = Column.of(other);
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

    /** Behind the last there must stay zeros. */
    @Test
    void aShiftIsOfTheNumbersOnly() {
        float[] numbers = numbers(1500);
        Column column = new Column(1500);
        column.fill(numbers, 3);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += 3;
        }
        assertThat(column.numbers()).containsExactly(numbers, within(1e-6f));
        assertThat(column.dot(column)).isCloseTo(dot(numbers, numbers), within(0.01));
    }

    @Test
    void aBasisIsOrthogonalEvenOfColumnsThatHardlyDiffer() {
        Basis basis = new Basis();
        float[] common = numbers(3000);
        for (int k = 0; k < 5; k++) {
            float[] column = numbers(3000);
            for (int i = 0; i < column.length; i++) {
                column[i] = common[i] + 0.01f * column[i];
            }
            basis.add(Column.of(column));
        }
        double[][] products = Column.products(basis.columns(), basis.columns());
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 5; k++) {
                assertThat(products[j][k]).isCloseTo(j == k ? 1 : 0, within(1e-6));
            }
        }
        Column other = Column.of(numbers(3000));
        basis.takeOut(other);
        for (Column each : basis.columns()) {
            assertThat(other.dot(each)).isCloseTo(0, within(1e-5));
        }
    }
}
