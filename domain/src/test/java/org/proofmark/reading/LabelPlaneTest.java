package org.proofmark.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelPlaneTest {
    private static final int MODULES = 33;
    private static final int NODES = 13;

    /** Flat, bent, and with wrinkles; within the symbol and around it. */
    @Test
    void manyPointsAreSeenWhereEachOfThemIs() {
        Random random = new Random(186);
        double[] terms = {200, 11, 300, -7, 190, 280, 0.02, -0.01};
        double[] bent = java.util.Arrays.copyOf(terms, LabelPlane.CURVED);
        for (int i = LabelPlane.FLAT; i < bent.length; i++) {
            bent[i] = 0.1 * random.nextGaussian();
        }
        float[] pushes = new float[2 * NODES * NODES];
        for (int i = 0; i < pushes.length; i++) {
            pushes[i] = 0.3f * (float) random.nextGaussian();
        }
        LabelPlane curved = new LabelPlane(MODULES, bent);
        for (LabelPlane plane : List.of(
                new LabelPlane(MODULES, terms), curved, curved.wrinkled(new Wrinkles(MODULES, NODES, pushes)))) {
            int count = 501;
            double[] u = random.doubles(count, -2, MODULES + 2).toArray();
            double[] v = random.doubles(count, -2, MODULES + 2).toArray();
            double[] x = new double[count];
            double[] y = new double[count];

            plane.map(u, v, x, y);

            double[] to = new double[2];
            for (int i = 0; i < count; i++) {
                plane.map(u[i], v[i], to);
                assertThat(new double[] {x[i], y[i]}).isEqualTo(to);
            }
        }
    }
}
