package org.proofmark.reading.internal;

import org.jspecify.annotations.Nullable;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/**
 * Fits a plane to a picture where it is known how the expected brightness changes from place to place: Gauss–Newton steps whose slopes
 * come from the expectation, so that they are free of noise and need to be worked out only once. Brightness and contrast are fitted as
 * planes in every step; what is far off, such as a scratch, counts less. Plain arithmetic in a fixed order: equal input, equal output.
 */
final class DenseRegistration {
    /**
     * Points of the plane where the brightness changes.
     *
     * @param u how far across each is, in modules
     * @param v how far down
     * @param values -1 black to 1 white
     * @param slopes change of the value along u and v of each, a module
     * @param lighting what light is fitted on them
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Points(double[] u, double[] v, float[] values, float[] slopes, Lighting lighting) {
        /** @param places u, v of each */
        static Points of(int modules, float[] places, float[] values, float[] slopes) {
            double[] u = new double[values.length];
            double[] v = new double[values.length];
            for (int i = 0; i < u.length; i++) {
                u[i] = places[2 * i];
                v[i] = places[2 * i + 1];
            }
            return new Points(u, v, values, slopes, new Lighting(Lighting.across(places, modules), values));
        }

        /** Writes what a picture shows at each of them. */
        void look(GreyImage image, LabelPlane plane, float[] seen) {
            double[] x = new double[seen.length];
            double[] y = new double[seen.length];
            plane.map(u, v, x, y);
            for (int i = 0; i < seen.length; i++) {
                seen[i] = image.sample(x[i], y[i]);
            }
        }
    }

    /** Bends are held back a little, so that noise does not bend a flat label. */
    private static final double STIFFNESS = 1e-4;
    /** Pixels that the farthest corner moves below which nothing is gained. */
    private static final double ENOUGH = 0.03;

    private final GreyImage image;
    private final Points points;
    private final int count;
    private final float[] seen;

    DenseRegistration(GreyImage image, Points points) {
        this.image = image;
        this.points = points;
        this.count = points.values.length;
        this.seen = new float[count];
    }

    /**
     * @param terms that may change: {@link LabelPlane#FLAT}, {@link LabelPlane#BENT} or {@link LabelPlane#CURVED}
     * @param rounds at most
     */
    LabelPlane refine(LabelPlane start, int terms, int rounds) {
        float[] rows = rows(start, terms);
        double[][] squares = new double[terms][terms];
        LabelPlane plane = start;
        for (int round = 0; round < rounds; round++) {
            float[] errors = errors(plane);
            float[] weights = weights(errors);
            if (round == 0) {
                squares(rows, weights, terms, squares);
            }
            double[] step = step(rows, weights, errors, squares, plane, terms);
            if (step == null) {
                return plane;
            }
            double[] next = plane.terms();
            for (int i = 0; i < terms; i++) {
                next[i] += step[i];
            }
            LabelPlane moved = new LabelPlane(plane.modules(), next);
            double most = Planes.farthest(plane, moved);
            if (!(most < 4 * plane.scaleAt(plane.modules() / 2.0, plane.modules() / 2.0))) {
                // A leap of several modules is no refinement.
                return plane;
            }
            plane = moved;
            if (most < ENOUGH) {
                break;
            }
        }
        return plane;
    }

    /** Correlation of what is seen with what is expected, the light's slope taken out; -1 to 1. */
    double agreement(LabelPlane plane) {
        float[] errors = errors(plane);
        double sum = 0;
        double squares = 0;
        double wanted = 0;
        double wantedSquares = 0;
        double product = 0;
        for (int i = 0; i < count; i++) {
            double value = points.values[i];
            double level = value - errors[i];
            sum += level;
            squares += level * level;
            wanted += value;
            wantedSquares += value * value;
            product += level * value;
        }
        double deviation = Math.sqrt((squares - sum * sum / count) * (wantedSquares - wanted * wanted / count));
        return deviation > 0 ? (product - sum * wanted / count) / deviation : 0;
    }

    /** Expected less seen. */
    private float[] errors(LabelPlane plane) {
        points.look(image, plane, seen);
        return points.lighting.errors(seen);
    }

    private float[] weights(float[] errors) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 1 / (1 + errors[i] * errors[i]);
        }
        return weights;
    }

    private void squares(float[] rows, float[] weights, int terms, double[][] squares) {
        double[] row = new double[terms];
        for (int i = 0, from = 0; i < count; i++, from += terms) {
            for (int j = 0; j < terms; j++) {
                row[j] = rows[from + j];
            }
            for (int j = 0; j < terms; j++) {
                double weighted = rows[from + j] * weights[i];
                double[] sum = squares[j];
                for (int k = 0; k <= j; k++) {
                    sum[k] += weighted * row[k];
                }
            }
        }
        Linear.mirror(squares, terms);
    }

    private double @Nullable [] step(
            float[] rows, float[] weights, float[] errors, double[][] squares, LabelPlane plane, int terms) {
        double[][] equations = new double[terms][terms + 1];
        double[] now = plane.terms();
        for (int j = 0; j < terms; j++) {
            System.arraycopy(squares[j], 0, equations[j], 0, terms);
        }
        double[] right = new double[terms];
        for (int i = 0, from = 0; i < count; i++, from += terms) {
            double weighted = errors[i] * weights[i];
            for (int j = 0; j < terms; j++) {
                right[j] += weighted * rows[from + j];
            }
        }
        for (int j = 0; j < terms; j++) {
            equations[j][terms] = right[j];
            equations[j][j] *= 1 + 1e-9;
            if (j >= LabelPlane.FLAT) {
                double hold = STIFFNESS * squares[j][j];
                equations[j][j] += hold;
                equations[j][terms] -= hold * now[j];
            }
        }
        return Linear.solve(equations);
    }

    /** How the brightness seen at each point changes with each term of the plane, if the picture has the expectation's slopes. */
    private float[] rows(LabelPlane plane, int terms) {
        float[] rows = new float[count * terms];
        double[] p = plane.terms();
        double[] basis = new double[7];
        int half = plane.modules();
        for (int i = 0, to = 0; i < count; i++, to += terms) {
            double s = 2 * points.u[i] / half - 1;
            double t = 2 * points.v[i] / half - 1;
            double ss = s * s;
            double st = s * t;
            double tt = t * t;
            double bentS = s
                    + p[8] * ss
                    + p[10] * st
                    + p[12] * tt
                    + s * (p[14] * ss + p[16] * st + p[18] * tt)
                    + p[20] * t * tt;
            double bentT = t
                    + p[9] * ss
                    + p[11] * st
                    + p[13] * tt
                    + s * (p[15] * ss + p[17] * st + p[19] * tt)
                    + p[21] * t * tt;
            double w = 1 / (p[6] * bentS + p[7] * bentT + 1);
            double x = (p[0] * bentS + p[1] * bentT + p[2]) * w;
            double y = (p[3] * bentS + p[4] * bentT + p[5]) * w;
            double xs = (p[0] - x * p[6]) * w;
            double xt = (p[1] - x * p[7]) * w;
            double ys = (p[3] - y * p[6]) * w;
            double yt = (p[4] - y * p[7]) * w;
            // The picture's slopes across and down that give these along the plane; bends are gentle and left out here.
            double slopeS = points.slopes[2 * i] * half / 2.0;
            double slopeT = points.slopes[2 * i + 1] * half / 2.0;
            double area = xs * yt - xt * ys;
            double gx = (slopeS * yt - slopeT * ys) / area;
            double gy = (slopeT * xs - slopeS * xt) / area;
            double toward = -(gx * x + gy * y) * w;
            rows[to] = (float) (gx * bentS * w);
            rows[to + 1] = (float) (gx * bentT * w);
            rows[to + 2] = (float) (gx * w);
            rows[to + 3] = (float) (gy * bentS * w);
            rows[to + 4] = (float) (gy * bentT * w);
            rows[to + 5] = (float) (gy * w);
            rows[to + 6] = (float) (toward * bentS);
            rows[to + 7] = (float) (toward * bentT);
            basis[0] = ss;
            basis[1] = st;
            basis[2] = tt;
            basis[3] = s * ss;
            basis[4] = s * st;
            basis[5] = s * tt;
            basis[6] = t * tt;
            for (int j = LabelPlane.FLAT; j < terms; j++) {
                rows[to + j] = (float) (((j & 1) == 0 ? slopeS : slopeT) * basis[j - LabelPlane.FLAT >> 1]);
            }
        }
        return rows;
    }
}
