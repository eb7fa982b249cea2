package org.proofmark.reading.internal;

import org.jspecify.annotations.Nullable;
import org.proofmark.reading.LabelPlane;

/** Makes planes from points. */
final class Planes {
    private Planes() {}

    /**
     * The flat plane four points of which are seen at four of the picture; null where three of them stand in line.
     *
     * @param plane u, v of each in modules
     * @param picture x, y of each in pixels
     */
    static @Nullable LabelPlane through(int modules, double[] plane, double[] picture) {
        double[][] equations = new double[8][9];
        for (int i = 0; i < 4; i++) {
            double s = 2 * plane[2 * i] / modules - 1;
            double t = 2 * plane[2 * i + 1] / modules - 1;
            double x = picture[2 * i];
            double y = picture[2 * i + 1];
            equations[2 * i] = new double[] {s, t, 1, 0, 0, 0, -s * x, -t * x, x};
            equations[2 * i + 1] = new double[] {0, 0, 0, s, t, 1, -s * y, -t * y, y};
        }
        double[] solution = Linear.solve(equations);
        return solution == null ? null : new LabelPlane(modules, solution);
    }

    /** Pixels that the corner moves that moves most. */
    static double farthest(LabelPlane one, LabelPlane other) {
        double[] a = new double[2];
        double[] b = new double[2];
        double most = 0;
        for (int corner = 0; corner < 4; corner++) {
            double u = (corner & 1) * one.modules();
            double v = (corner >> 1) * one.modules();
            one.map(u, v, a);
            other.map(u, v, b);
            most = Math.max(most, Math.hypot(a[0] - b[0], a[1] - b[1]));
        }
        return most;
    }
}
