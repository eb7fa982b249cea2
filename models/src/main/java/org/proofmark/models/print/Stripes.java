package org.proofmark.models.print;

import java.util.Arrays;

/**
 * A plane many of whose lines are the same array as the one above, as those of modules are. A blur then has to look at each of these lines
 * once across, and down at few of them, by what all the kernel's weights on it come to. Beyond the border the border's value goes on.
 */
final class Stripes {
    private final float[][] plane;
    /** For each line which of the different ones it is. */
    private final int[] stripe;

    private final int different;

    Stripes(float[][] plane) {
        this.plane = plane;
        this.stripe = new int[plane.length];
        int n = 0;
        for (int y = 1; y < plane.length; y++) {
            n += plane[y] == plane[y - 1] ? 0 : 1;
            stripe[y] = n;
        }
        this.different = plane.length == 0 ? 0 : n + 1;
    }

    /** @param to as many lines as the plane has, none of them the same @param sheet of the plane's size */
    void blur(Kernel kernel, Sheet sheet, float[][] to) {
        int reach = kernel.reach();
        float[][] across = Sheet.rolling(different, plane.length, 2 * reach + 1);
        float[] weights = new float[2 * reach + 1];
        int ready = 0;
        for (int y = 0; y < plane.length; y++) {
            for (int last = Math.min(plane.length - 1, y + reach); ready <= last; ready++) {
                if (ready == 0 || stripe[ready] != stripe[ready - 1]) {
                    Lines.convolve(sheet.shifts(plane[ready], reach), reach, kernel, across[stripe[ready]]);
                }
            }
            int first = stripe[Math.max(0, y - reach)];
            Arrays.fill(weights, 0);
            for (int k = -reach; k <= reach; k++) {
                weights[stripe[Math.max(0, Math.min(plane.length - 1, y + k))] - first] += kernel.half[Math.abs(k)];
            }
            Lines.weigh(across, first, stripe[Math.min(plane.length - 1, y + reach)] - first + 1, weights, to[y]);
        }
    }
}
