package org.proofmark.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where on the picture each point of a label's plane is: a homography, before it a bend of the plane by polynomials of second and third
 * degree, zero for flat labels, and before that what its wrinkles push aside. Points of the plane are measured in modules from the symbol's top left corner; inside, they run from
 * -1 to 1 over the symbol, which keeps the equations well conditioned.
 */
public final class LabelPlane {
    /** Terms of a homography whose last is 1. */
    public static final int FLAT = 8;
    /** Second-degree terms of both coordinates. */
    public static final int BENT = FLAT + 6;
    /** Third-degree terms as well. */
    public static final int CURVED = BENT + 8;

    private final int modules;
    private final double[] terms;
    private final @Nullable Wrinkles wrinkles;

    /**
     * A plane without wrinkles.
     *
     * @param modules a side of the symbol
     * @param terms at least {@link #FLAT}: a homography's row by row, its last being 1, then pairs of bend terms for s and t, second
     *     degree first; those that are missing are 0
     */
    public LabelPlane(int modules, double[] terms) {
        this(modules, terms, null);
    }

    private LabelPlane(int modules, double[] terms, @Nullable Wrinkles wrinkles) {
        this.modules = modules;
        this.terms = Arrays.copyOf(terms, CURVED);
        this.wrinkles = wrinkles;
    }

    /** The same with these wrinkles in place of any others. */
    public LabelPlane wrinkled(Wrinkles by) {
        return new LabelPlane(modules, terms, by);
    }

    /** Modules a side. */
    public int modules() {
        return modules;
    }

    /** {@link #CURVED} terms as in the constructor, from -1 to 1 over the symbol; a copy. */
    public double[] terms() {
        return terms.clone();
    }

    /** Writes x, y of the plane's point (u, v), in modules. */
    public void map(double u, double v, double[] to) {
        double s = 2 * u / modules - 1;
        double t = 2 * v / modules - 1;
        if (wrinkles != null) {
            wrinkles.push(u, v, to);
            s += 2 * to[0] / modules;
            t += 2 * to[1] / modules;
        }
        double[] p = terms;
        double ss = s * s;
        double tt = t * t;
        double st = s * t;
        double bentS =
                s + p[8] * ss + p[10] * st + p[12] * tt + s * (p[14] * ss + p[16] * st + p[18] * tt) + p[20] * t * tt;
        double bentT =
                t + p[9] * ss + p[11] * st + p[13] * tt + s * (p[15] * ss + p[17] * st + p[19] * tt) + p[21] * t * tt;
        double w = 1 / (p[6] * bentS + p[7] * bentT + 1);
        to[0] = (p[0] * bentS + p[1] * bentT + p[2]) * w;
        to[1] = (p[3] * bentS + p[4] * bentT + p[5]) * w;
    }

    /** Where many points are seen: as {@link #map(double, double, double[])} of each, bit for bit, and several times as fast. */
    public void map(double[] u, double[] v, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * u[i] / modules - 1;
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = 2 * v[i] / modules - 1;
        }
        if (wrinkles != null) {
            double[] push = new double[2];
            for (int i = 0; i < x.length; i++) {
                wrinkles.push(u[i], v[i], push);
                x[i] += 2 * push[0] / modules;
                y[i] += 2 * push[1] / modules;
            }
        }
        double[] p = terms;
        double[] bentS = x.clone();
        double[] bentT = y.clone();
        bend(x, y, p[8], p[10], p[12], bentS);
        bend(x, y, p[14], p[16], p[18], p[20], bentS);
        bend(x, y, p[9], p[11], p[13], bentT);
        bend(x, y, p[15], p[17], p[19], p[21], bentT);
        double[] near = new double[x.length];
        double overS = p[6];
        double overT = p[7];
        for (int i = 0; i < near.length; i++) {
            near[i] = 1 / (overS * bentS[i] + overT * bentT[i] + 1);
        }
        see(bentS, bentT, near, p[0], p[1], p[2], x);
        see(bentS, bentT, near, p[3], p[4], p[5], y);
    }

    // Short loops without a term of an array: those the compiler makes vectors of.

    private static void bend(double[] s, double[] t, double byS, double byBoth, double byT, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = to[i] + byS * (s[i] * s[i]) + byBoth * (s[i] * t[i]) + byT * (t[i] * t[i]);
        }
    }

    private static void bend(double[] s, double[] t, double a, double b, double c, double byT, double[] to) {
        for (int i = 0; i < to.length; i++) {
            double ss = s[i] * s[i];
            double st = s[i] * t[i];
            double tt = t[i] * t[i];
            to[i] = to[i] + s[i] * (a * ss + b * st + c * tt) + byT * t[i] * tt;
        }
    }

    private static void see(double[] s, double[] t, double[] near, double a, double b, double c, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (a * s[i] + b * t[i] + c) * near[i];
        }
    }

    /** The same warp on a picture that is {@code factor} times as large. */
    public LabelPlane scaled(double factor) {
        double[] p = terms.clone();
        for (int i = 0; i < 6; i++) {
            p[i] *= factor;
        }
        return new LabelPlane(modules, p, wrinkles);
    }

    /** The same warp on a picture whose origin lies at (x, y) of this one. */
    public LabelPlane moved(double x, double y) {
        double[] p = terms.clone();
        p[0] -= x * p[6];
        p[1] -= x * p[7];
        p[2] -= x;
        p[3] -= y * p[6];
        p[4] -= y * p[7];
        p[5] -= y;
        return new LabelPlane(modules, p, wrinkles);
    }

    /** Rows and columns exchanged: for symbols seen in a mirror. */
    public LabelPlane transposed() {
        double[] p = terms.clone();
        swap(p, 0, 1);
        swap(p, 3, 4);
        swap(p, 6, 7);
        swap(p, 8, 13);
        swap(p, 9, 12);
        swap(p, 10, 11);
        swap(p, 14, 21);
        swap(p, 15, 20);
        swap(p, 16, 19);
        swap(p, 17, 18);
        return new LabelPlane(modules, p, wrinkles == null ? null : wrinkles.transposed());
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    /** Pixels a module at a point of the plane: the square root of the area. */
    public double scaleAt(double u, double v) {
        double[] a = new double[2];
        double[] b = new double[2];
        double[] c = new double[2];
        map(u, v, a);
        map(u + 0.5, v, b);
        map(u, v + 0.5, c);
        double area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        return 2 * Math.sqrt(Math.abs(area));
    }
}
