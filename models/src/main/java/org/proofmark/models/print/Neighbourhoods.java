package org.proofmark.models.print;

/**
 * What cells look like by what is printed around them: for black and for white ones, by how many of the four beside and of the four at the
 * corners are white. Ink that spreads, light that spreads and a copier's decisions each change the classes in another way; a press does it
 * the same way on every label.
 */
final class Neighbourhoods {
    /** Black and white cells, 0 to 4 white ones beside, 0 to 4 at the corners. */
    static final int CLASSES = 2 * 5 * 5;

    /** Numbers that a fingerprint has of each of them. */
    static final int ASPECTS = 2;

    /** A class of fewer cells says nothing: its numbers are those of a class that is like the rest. */
    private static final int FEWEST = 20;

    private static final int[] EACH = new int[CLASSES];
    /** Black and white cells, by how many of the eight around are white: up to two, three, four, five, and more. */
    private static final int[] CROWDS = new int[CLASSES];

    static {
        for (int k = 0; k < CLASSES; k++) {
            int white = k / 5 % 5 + k % 5;
            EACH[k] = k;
            CROWDS[k] = 5 * (k / 25) + Math.max(2, Math.min(6, white)) - 2;
        }
    }

    private final double[] sums;
    private final double[] squares;
    private final double[] levels;
    private final int[] counts;

    /** @param bright whether their brightness is asked for */
    private Neighbourhoods(TextureView view, float[] rest, int[] classes, boolean bright) {
        int count = classes[CLASSES - 1] + 1;
        this.sums = new double[count];
        this.squares = new double[count];
        this.levels = new double[count];
        this.counts = new int[count];
        Surroundings around = new Surroundings(view);
        for (int y = 0, i = 0; y < view.wide; y++) {
            int[] columns = view.columns[y];
            if (columns.length == 0) {
                continue;
            }
            float[] line = around.line(y);
            for (int x : columns) {
                int k = classes[(int) line[x]];
                float value = rest[i];
                sums[k] += value;
                squares[k] += value * value;
                counts[k]++;
                if (bright) {
                    levels[k] += view.seen[i];
                }
                i++;
            }
        }
    }

    /** Works out a line's classes, all at once. */
    private static final class Surroundings {
        private static final float[] COLUMNS = {1, 5, 1};
        private static final float[] CLASS = {CLASSES - 1, -25, -5, -5, -1, -1};

        private final TextureView view;
        private final float[] ones;
        private final float[] up;
        private final float[] here;
        private final float[] down;
        /** What is printed above and below, and five times what is printed here: what it counts for the cells to the left and right. */
        private final float[] column;

        private final float[] left;
        private final float[] right;
        private final float[] line;

        Surroundings(TextureView view) {
            this.view = view;
            this.ones = new float[Stock.length(view.wide)];
            java.util.Arrays.fill(ones, 1);
            this.up = new float[Stock.length(view.wide)];
            this.here = new float[Stock.length(view.wide)];
            this.down = new float[Stock.length(view.wide)];
            this.column = new float[Stock.length(view.wide)];
            this.left = new float[Stock.length(view.wide)];
            this.right = new float[Stock.length(view.wide)];
            this.line = new float[Stock.length(view.wide)];
        }

        /** The class of each place but the outermost, if all were texture cells. @param y neither the first nor the last */
        float[] line(int y) {
            int wide = view.wide;
            System.arraycopy(view.ink, (y - 1) * wide, up, 0, wide);
            System.arraycopy(view.ink, y * wide, here, 0, wide);
            System.arraycopy(view.ink, (y + 1) * wide, down, 0, wide);
            Lines.weigh(new float[][] {up, here, down}, 0, 3, COLUMNS, column);
            System.arraycopy(column, 0, left, 1, wide - 1);
            System.arraycopy(column, 1, right, 0, wide - 1);
            Lines.weigh(new float[][] {ones, here, up, down, left, right}, 0, 6, CLASS, line);
            return line;
        }
    }

    /**
     * Of each class the mean of what is unexplained and its deviation. Not its brightness, which a camera's tones move farther than a forger.
     *
     * @param rest what is unexplained, over its deviation, in the order of {@link TextureView#seen}
     */
    static void each(TextureView view, float[] rest, Numbers to) {
        new Neighbourhoods(view, rest, EACH, false).tell(false, to);
    }

    /** Classes with as many white ones around are taken together, and the mean brightness of each is told as well. */
    static void crowds(TextureView view, float[] rest, Numbers to) {
        new Neighbourhoods(view, rest, CROWDS, true).tell(true, to);
    }

    private void tell(boolean bright, Numbers to) {
        for (int k = 0; k < counts.length; k++) {
            boolean enough = counts[k] > FEWEST;
            double mean = enough ? sums[k] / counts[k] : 0;
            to.add(mean);
            to.add(enough ? Math.sqrt(Math.max(0, squares[k] / counts[k] - mean * mean)) : 1);
            if (bright) {
                to.add(enough ? levels[k] / counts[k] : 0);
            }
        }
    }
}
