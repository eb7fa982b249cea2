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

    private Neighbourhoods(TextureView view, float[] rest, int[] classes) {
        int count = classes[CLASSES - 1] + 1;
        this.sums = new double[count];
        this.squares = new double[count];
        this.levels = new double[count];
        this.counts = new int[count];
        int w = view.wide;
        float[] ink = view.ink;
        for (int i : view.where) {
            float beside = ink[i - 1] + ink[i + 1] + ink[i - w] + ink[i + w];
            float corners = ink[i - w - 1] + ink[i - w + 1] + ink[i + w - 1] + ink[i + w + 1];
            int k = classes[(ink[i] > 0 ? 0 : 25) + 5 * (4 - (int) beside) + 4 - (int) corners];
            sums[k] += rest[i];
            squares[k] += rest[i] * rest[i];
            levels[k] += view.brightness[i];
            counts[k]++;
        }
    }

    /**
     * Of each class the mean of what is unexplained and its deviation. Not its brightness, which a camera's tones move farther than a forger.
     *
     * @param rest what is unexplained, over its deviation, in the view's planes
     */
    static void each(TextureView view, float[] rest, Numbers to) {
        new Neighbourhoods(view, rest, EACH).tell(false, to);
    }

    /** Classes with as many white ones around are taken together, and the mean brightness of each is told as well. */
    static void crowds(TextureView view, float[] rest, Numbers to) {
        new Neighbourhoods(view, rest, CROWDS).tell(true, to);
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
