package org.proofmark.models.print;

import java.util.Arrays;

/**
 * A plane many of whose lines are the same array as the one above, as those of modules are. A blur then has to look at each of these lines
 * once across, and down at few of them, by what all the kernel's weights on it come to. Beyond the border the border's value goes on.
 */
final class Stripes {
    private static final int[] NOWHERE = {};

    private final float[][] plane;
    private final Sheet sheet;
    /** For each line which of the different ones it is. */
    private final int[] stripe;

    /** @param sheet of the plane's size */
    Stripes(float[][] plane, Sheet sheet) {
        this.plane = plane;
        this.sheet = sheet;
        this.stripe = new int[plane.length];
        for (int y = 1; y < plane.length; y++) {
            stripe[y] = stripe[y - 1] + (plane[y] == plane[y - 1] ? 0 : 1);
        }
    }

    /**
     * The blurred plane at some places, one after the other.
     *
     * @param where for each line these places in it; lines that have the same should share them
     */
    void blur(Kernel kernel, int[][] where, float[] to) {
        int reach = kernel.reach();
        int last = plane.length - 1;
        Picks picks = new Picks(kernel);
        float[] weights = new float[2 * reach + 1];
        float[] line = {};
        for (int y = 0, i = 0; y <= last; y++) {
            int[] columns = where[y];
            if (columns.length == 0) {
                continue;
            }
            int first = stripe[Math.max(0, y - reach)];
            Arrays.fill(weights, 0);
            for (int k = -reach; k <= reach; k++) {
                int of = Math.max(0, Math.min(last, y + k));
                weights[stripe[of] - first] += kernel.half[Math.abs(k)];
                picks.pick(of, columns);
            }
            int length = Stock.length(columns.length);
            line = line.length == length ? line : new float[length];
            Lines.weigh(picks.lines, first, stripe[Math.min(last, y + reach)] - first + 1, weights, line);
            System.arraycopy(line, 0, to, i, columns.length);
            i += columns.length;
        }
    }

    /** Of the last few stripes, blurred across, what is wanted of them. */
    private final class Picks {
        private final Kernel kernel;
        private final float[][] across;
        private int ready;
        /** For each stripe what was picked last. */
        final float[][] lines;

        private final int[][] picked;

        Picks(Kernel kernel) {
            this.kernel = kernel;
            this.across = sheet.across();
            this.lines = Stock.rolling(new float[Sheet.KEPT][Stock.length(plane.length)], plane.length);
            this.picked = new int[plane.length][];
            Arrays.fill(picked, NOWHERE);
        }

        /** @param y not before any that was asked for, by more than the kernel reaches */
        void pick(int y, int[] columns) {
            for (; ready <= y; ready++) {
                if (ready == 0 || stripe[ready] != stripe[ready - 1]) {
                    int reach = kernel.reach();
                    Lines.convolve(sheet.shifts(plane[ready], reach), reach, kernel, across[stripe[ready]]);
                }
            }
            int of = stripe[y];
            if (picked[of] != columns) {
                Lines.pick(across[of], columns, lines[of], 0);
                picked[of] = columns;
            }
        }
    }
}
