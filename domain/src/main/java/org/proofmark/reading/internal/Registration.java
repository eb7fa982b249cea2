package org.proofmark.reading.internal;

import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelPlane;

/**
 * Fits a warp to a picture by Gauss–Newton steps (the forward-additive form of Lucas and Kanade's method) on points of the plane whose
 * brightness is known. Brightness and contrast of the picture are fitted as planes in every step, so that uneven light does not pull.
 * Plain arithmetic in a fixed order: equal input, equal output.
 */
final class Registration {
    /**
     * Points of the plane with their expected brightness.
     *
     * @param places u, v of each, in modules
     * @param values -1 black to 1 white
     */
    record Points(float[] places, float[] values) {
        int count() {
            return values.length;
        }
    }

    /** Bends are held back a little, so that noise does not bend a flat label. */
    private static final double STIFFNESS = 2e-3;

    private final GreyImage image;
    private final Points points;
    private final float[] seen;
    private final double[] at = new double[2];

    Registration(GreyImage image, Points points) {
        this.image = image;
        this.points = points;
        this.seen = new float[points.count()];
    }

    /** As {@link #refine(LabelPlane, int, int, double)} with slopes measured over a quarter of a module. */
    LabelPlane refine(LabelPlane start, int terms, int rounds) {
        double middle = start.modules() / 2.0;
        return refine(start, terms, rounds, Math.max(0.5, 0.25 * start.scaleAt(middle, middle)));
    }

    /**
     * @param terms that may change: {@link LabelPlane#FLAT}, {@link LabelPlane#BENT} or {@link LabelPlane#CURVED}
     * @param rounds at most; ends early where a step moves nothing
     * @param reach pixels to both sides over which the picture's slope is measured
     */
    LabelPlane refine(LabelPlane start, int terms, int rounds, double reach) {
        LabelPlane warp = start;
        for (int round = 0; round < rounds; round++) {
            look(warp);
            double[] light = light(warp.modules());
            double[] now = warp.terms();
            double[][] equations = equations(warp, terms, light, reach);
            double trace = 0;
            for (int i = 0; i < terms; i++) {
                trace = Math.max(trace, equations[i][i]);
            }
            for (int i = 0; i < terms; i++) {
                equations[i][i] += 1e-7 * equations[i][i] + 1e-12 * trace;
                if (i >= LabelPlane.FLAT) {
                    double hold = STIFFNESS * trace * warp.modules() * warp.modules() / 4 * 1e-3;
                    equations[i][i] += hold;
                    equations[i][terms] -= hold * now[i];
                }
            }
            double[] step = Linear.solve(equations);
            if (step == null) {
                return warp;
            }
            double[] next = now.clone();
            for (int i = 0; i < terms; i++) {
                next[i] += step[i];
            }
            LabelPlane moved = new LabelPlane(warp.modules(), next);
            double most = Planes.farthest(warp, moved);
            if (!(most < 4 * warp.scaleAt(warp.modules() / 2.0, warp.modules() / 2.0))) {
                // A leap of several modules is no refinement.
                return warp;
            }
            warp = moved;
            if (most < 0.02) {
                break;
            }
        }
        return warp;
    }

    /** Correlation of what is seen with what is expected under the fitted light, -1 to 1. */
    double agreement(LabelPlane warp) {
        look(warp);
        double sum = 0;
        double squares = 0;
        double expected = 0;
        double expectedSquares = 0;
        double product = 0;
        int n = points.count();
        for (int i = 0; i < n; i++) {
            double value = seen[i];
            double wanted = points.values[i];
            sum += value;
            squares += value * value;
            expected += wanted;
            expectedSquares += wanted * wanted;
            product += value * wanted;
        }
        double deviation = Math.sqrt((squares - sum * sum / n) * (expectedSquares - expected * expected / n));
        return deviation > 0 ? (product - sum * expected / n) / deviation : 0;
    }

    private void look(LabelPlane warp) {
        for (int i = 0; i < seen.length; i++) {
            warp.map(points.places[2 * i], points.places[2 * i + 1], at);
            seen[i] = image.sample(at[0], at[1]);
        }
    }

    /** Brightness plane, then contrast plane: the least squares of seen = (b + b·s + b·t) + expected (c + c·s + c·t). */
    private double[] light(int modules) {
        double[] light = new Lighting(Lighting.across(points.places, modules), points.values).fit(seen);
        return light == null ? new double[] {128, 0, 0, 60, 0, 0} : light;
    }

    private double[][] equations(LabelPlane warp, int terms, double[] light, double reach) {
        double[][] sums = new double[terms][terms + 1];
        double[] row = new double[LabelPlane.CURVED];
        double[] p = warp.terms();
        double contrast = Math.max(Math.abs(light[3]), 4);
        for (int i = 0; i < seen.length; i++) {
            double u = points.places[2 * i];
            double v = points.places[2 * i + 1];
            double s = 2 * u / warp.modules() - 1;
            double t = 2 * v / warp.modules() - 1;
            double wanted = light[0]
                    + light[1] * s
                    + light[2] * t
                    + points.values[i] * (light[3] + light[4] * s + light[5] * t);
            double error = wanted - seen[i];
            double outlying = error / contrast;
            double weight = 1 / (1 + outlying * outlying);
            warp.map(u, v, at);
            double x = at[0];
            double y = at[1];
            double gx = (image.sample(x + reach, y) - image.sample(x - reach, y)) / (2 * reach);
            double gy = (image.sample(x, y + reach) - image.sample(x, y - reach)) / (2 * reach);
            slopes(p, s, t, x, y, gx, gy, row);
            for (int j = 0; j < terms; j++) {
                double weighted = row[j] * weight;
                double[] sum = sums[j];
                for (int k = 0; k <= j; k++) {
                    sum[k] += weighted * row[k];
                }
                sum[terms] += weighted * error;
            }
        }
        Linear.mirror(sums, terms);
        return sums;
    }

    /** How the brightness at a point changes with each term of the warp. */
    private static void slopes(double[] p, double s, double t, double x, double y, double gx, double gy, double[] row) {
        double ss = s * s;
        double st = s * t;
        double tt = t * t;
        double bentS =
                s + p[8] * ss + p[10] * st + p[12] * tt + s * (p[14] * ss + p[16] * st + p[18] * tt) + p[20] * t * tt;
        double bentT =
                t + p[9] * ss + p[11] * st + p[13] * tt + s * (p[15] * ss + p[17] * st + p[19] * tt) + p[21] * t * tt;
        double w = 1 / (p[6] * bentS + p[7] * bentT + 1);
        double gxw = gx * w;
        double gyw = gy * w;
        double toward = -(gxw * x + gyw * y);
        row[0] = gxw * bentS;
        row[1] = gxw * bentT;
        row[2] = gxw;
        row[3] = gyw * bentS;
        row[4] = gyw * bentT;
        row[5] = gyw;
        row[6] = toward * bentS;
        row[7] = toward * bentT;
        double alongS = gxw * p[0] + gyw * p[3] + toward * p[6];
        double alongT = gxw * p[1] + gyw * p[4] + toward * p[7];
        double[] basis = {ss, st, tt, s * ss, s * st, s * tt, t * tt};
        for (int i = 0; i < basis.length; i++) {
            row[8 + 2 * i] = alongS * basis[i];
            row[9 + 2 * i] = alongT * basis[i];
        }
    }
}
