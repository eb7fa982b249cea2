package org.proofmark.models.print;

/**
 * Arithmetic on lines of equal length. Each loop is short and takes every array from its start: so the compiler works on eight or sixteen
 * values at once, which it does not where one array is read at an offset or where a loop names more than half a dozen of them.
 */
final class Lines {
    /** So many sums are kept side by side where many numbers become one. */
    static final int LANES = 256;

    private Lines() {}

    /** A symmetric kernel over lines. @param m index of the middle one */
    static void convolve(float[][] around, int m, Kernel kernel, float[] to) {
        float[] half = kernel.half;
        int reach = half.length - 1;
        int k = Math.min(2, reach) + 1;
        if (reach == 1) {
            set(around[m], around[m - 1], around[m + 1], half[0], half[1], to);
        } else {
            set(around[m], around[m - 1], around[m + 1], around[m - 2], around[m + 2], half[0], half[1], half[2], to);
        }
        for (; k < reach; k += 2) {
            add(around[m - k], around[m + k], around[m - k - 1], around[m + k + 1], half[k], half[k + 1], to);
        }
        if (k == reach) {
            add(around[m - k], around[m + k], half[k], to);
        }
    }

    /** The same down a plane, whose first and last lines go on beyond its border. */
    static void convolveDown(float[][] plane, int y, Kernel kernel, float[] to) {
        float[] half = kernel.half;
        int reach = half.length - 1;
        if (y >= reach && y + reach < plane.length) {
            convolve(plane, y, kernel, to);
            return;
        }
        float[] middle = plane[y];
        for (int x = 0; x < to.length; x++) {
            to[x] = half[0] * middle[x];
        }
        for (int k = 1; k <= reach; k++) {
            add(plane[Math.max(0, y - k)], plane[Math.min(plane.length - 1, y + k)], half[k], to);
        }
    }

    /** Any weights over lines, at least two. @param mirrored weights from the last to the first */
    static void weigh(float[][] lines, int first, float[] weights, boolean mirrored, float[] to) {
        int n = weights.length;
        int step = mirrored ? -1 : 1;
        int w = mirrored ? n - 1 : 0;
        int k;
        if (n > 3) {
            set(
                    lines[first],
                    lines[first + 1],
                    lines[first + 2],
                    lines[first + 3],
                    weights[w],
                    weights[w + step],
                    weights[w + 2 * step],
                    weights[w + 3 * step],
                    to);
            k = 4;
        } else {
            set(lines[first], lines[first + 1], weights[w], weights[w + step], to);
            k = 2;
        }
        for (w += k * step; k + 1 < n; k += 2, w += 2 * step) {
            more(lines[first + k], lines[first + k + 1], weights[w], weights[w + step], to);
        }
        if (k < n) {
            more(lines[first + k], weights[w], to);
        }
    }

    /** The first so many weights over as many lines, at least one. */
    static void weigh(float[][] lines, int first, int count, float[] weights, float[] to) {
        scale(lines[first], 0, weights[0], to);
        int k = 1;
        for (; k + 1 < count; k += 2) {
            more(lines[first + k], lines[first + k + 1], weights[k], weights[k + 1], to);
        }
        if (k < count) {
            more(lines[first + k], weights[k], to);
        }
    }

    /** The same down a plane, whose first and last lines go on beyond its border. @param first may lie beyond */
    static void weighDown(float[][] plane, int first, int height, float[] weights, boolean mirrored, float[] to) {
        int n = weights.length;
        if (first >= 0 && first + n <= height) {
            weigh(plane, first, weights, mirrored, to);
            return;
        }
        java.util.Arrays.fill(to, 0);
        for (int k = 0; k < n; k++) {
            more(plane[Math.max(0, Math.min(height - 1, first + k))], weights[mirrored ? n - 1 - k : k], to);
        }
    }

    private static void set(
            float[] a, float[] b, float[] c, float[] d, float u, float v, float w, float z, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = u * a[x] + v * b[x] + w * c[x] + z * d[x];
        }
    }

    private static void set(float[] a, float[] b, float u, float v, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = u * a[x] + v * b[x];
        }
    }

    private static void more(float[] a, float[] b, float u, float v, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = to[x] + u * a[x] + v * b[x];
        }
    }

    private static void more(float[] a, float u, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = to[x] + u * a[x];
        }
    }

    private static void set(float[] c, float[] a, float[] b, float middle, float w, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = middle * c[x] + w * (a[x] + b[x]);
        }
    }

    private static void set(
            float[] c, float[] a, float[] b, float[] d, float[] e, float middle, float w, float v, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = middle * c[x] + w * (a[x] + b[x]) + v * (d[x] + e[x]);
        }
    }

    private static void add(float[] a, float[] b, float w, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = to[x] + w * (a[x] + b[x]);
        }
    }

    private static void add(float[] a, float[] b, float[] c, float[] d, float w, float v, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = to[x] + w * (a[x] + b[x]) + v * (c[x] + d[x]);
        }
    }

    private static void more(
            float[] a, float[] b, float[] c, float[] d, float u, float v, float w, float z, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = to[x] + u * a[x] + v * b[x] + w * c[x] + z * d[x];
        }
    }

    /** Adds each of some lines by its weight. */
    static void addAll(float[][] from, float[] weights, float[] to) {
        int k = 0;
        for (; k + 3 < from.length; k += 4) {
            more(
                    from[k],
                    from[k + 1],
                    from[k + 2],
                    from[k + 3],
                    weights[k],
                    weights[k + 1],
                    weights[k + 2],
                    weights[k + 3],
                    to);
        }
        for (; k < from.length; k++) {
            more(from[k], weights[k], to);
        }
    }

    /** {@code to += a × b + c × d}, value by value, one after the other. */
    static void addProducts(float[] a, float[] b, float[] c, float[] d, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = to[x] + a[x] * b[x] + c[x] * d[x];
        }
    }

    /** Sums of products, of lines twice as long as the sums, each of which takes two products at a time. */
    static void addProductsOfHalves(float[] a, float[] b, float[] sums) {
        for (int x = 0; x < LANES; x++) {
            // Whole vectors apart, this is the only offset that the compiler takes.
            sums[x] = sums[x] + (a[x] * b[x] + a[x + LANES] * b[x + LANES]);
        }
    }

    /** The sum of all, whose number is a multiple of four. */
    static double sum(float[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int x = 0; x < values.length; x += 4) {
            a += values[x];
            b += values[x + 1];
            c += values[x + 2];
            d += values[x + 3];
        }
        return a + b + (c + d);
    }

    /** Adds the first to fourth powers of what values differ from something. */
    static void addPowers(float[] values, float from, float[] one, float[] two, float[] three, float[] four) {
        for (int x = 0; x < values.length; x++) {
            float d = values[x] - from;
            float square = d * d;
            one[x] = one[x] + d;
            two[x] = two[x] + square;
            three[x] = three[x] + square * d;
            four[x] = four[x] + square * square;
        }
    }

    /** {@code to = from} where the share is 0, the value where it is 1, and between them else. */
    static void blend(float[] from, float[] share, float value, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = from[x] + share[x] * (value - from[x]);
        }
    }

    /** The numbers at these places, one after the other. @param first where they start; the place behind the last is returned */
    static int pick(float[] from, int[] places, float[] to, int first) {
        int i = first;
        for (int x : places) {
            to[i++] = from[x];
        }
        return i;
    }

    /** {@code to = (from + shift) × scale}. */
    static void scale(float[] from, float shift, float scale, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = (from[x] + shift) * scale;
        }
    }

    /** The mean of four, in this order. */
    static void mean(float[] a, float[] b, float[] c, float[] d, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = 0.25f * (a[x] + b[x] + c[x] + d[x]);
        }
    }

    /** The mean of four squares, in this order. */
    static void meanSquare(float[] a, float[] b, float[] c, float[] d, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = 0.25f * (a[x] * a[x] + b[x] * b[x] + c[x] * c[x] + d[x] * d[x]);
        }
    }

    /** {@code blurred = sharp + strength × (sharp - blurred)}. */
    static void sharpen(float[] sharp, float strength, float[] blurred) {
        for (int x = 0; x < blurred.length; x++) {
            blurred[x] = sharp[x] + strength * (sharp[x] - blurred[x]);
        }
    }

    /** 1 where a value is below the limit, else 0. */
    static void below(float[] from, float limit, float[] to) {
        for (int x = 0; x < to.length; x++) {
            // Whatever two floats differ by, this makes more than 1 of it.
            to[x] = Math.min(1, Math.max(0, (limit - from[x]) * 1e30f));
        }
    }

    /** Keeps the least in one and the most in another. */
    static void extremes(float[] from, float[] least, float[] most) {
        for (int x = 0; x < from.length; x++) {
            least[x] = Math.min(least[x], from[x]);
            most[x] = Math.max(most[x], from[x]);
        }
    }

    /** How much light comes through ink. @param lowest ink from which on there is less of it; smooth from there on for {@code 1 / slope} */
    static void light(float[] ink, float lowest, float slope, float solid, float[] to) {
        for (int x = 0; x < to.length; x++) {
            float u = (ink[x] - lowest) * slope;
            // Between 0 and 1, without a comparison.
            float t = 0.5f * (Math.abs(u) - Math.abs(u - 1) + 1);
            to[x] = 1 - solid * (t * t * (3 - 2 * t));
        }
    }

    /** The same, rounded once less; slower. */
    static void lightExactly(float[] ink, float lowest, float slope, float solid, float[] to) {
        for (int x = 0; x < to.length; x++) {
            float t = Math.min(1, Math.max(0, (ink[x] - lowest) * slope));
            to[x] = 1 - solid * (t * t * (3 - 2 * t));
        }
    }

    /** What is seen of light that spreads in paper. @param to how much light comes from around; overwritten */
    static void halo(float[] mean, float u, float[] meanSquare, float v, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = u * to[x] * mean[x] + v * meanSquare[x];
        }
    }

    /** The same of single samples. */
    static void scanned(float[] around, float u, float v, float[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = to[x] * (u * around[x] + v * to[x]);
        }
    }
}
