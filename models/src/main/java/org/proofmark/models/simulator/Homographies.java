package org.proofmark.models.simulator;

/** Plane projective maps as nine numbers, row by row. */
final class Homographies {
    private Homographies() {}

    /** From a square (0, 0)–(side, side) to four corners: top left, top right, bottom right, bottom left (Heckbert 1989, §2.2.2). */
    static double[] ofSquare(double side, double[] c) {
        double dx1 = c[2] - c[4];
        double dx2 = c[6] - c[4];
        double sx = c[0] - c[2] + c[4] - c[6];
        double dy1 = c[3] - c[5];
        double dy2 = c[7] - c[5];
        double sy = c[1] - c[3] + c[5] - c[7];
        double det = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / det;
        double h = (dx1 * sy - sx * dy1) / det;
        return new double[] {
            (c[2] - c[0] + g * c[2]) / side,
            (c[6] - c[0] + h * c[6]) / side,
            c[0],
            (c[3] - c[1] + g * c[3]) / side,
            (c[7] - c[1] + h * c[7]) / side,
            c[1],
            g / side,
            h / side,
            1
        };
    }

    static double[] inverse(double[] m) {
        double a = m[4] * m[8] - m[5] * m[7];
        double b = m[5] * m[6] - m[3] * m[8];
        double c = m[3] * m[7] - m[4] * m[6];
        double det = m[0] * a + m[1] * b + m[2] * c;
        return new double[] {
            a / det, (m[2] * m[7] - m[1] * m[8]) / det, (m[1] * m[5] - m[2] * m[4]) / det,
            b / det, (m[0] * m[8] - m[2] * m[6]) / det, (m[2] * m[3] - m[0] * m[5]) / det,
            c / det, (m[1] * m[6] - m[0] * m[7]) / det, (m[0] * m[4] - m[1] * m[3]) / det
        };
    }
}
