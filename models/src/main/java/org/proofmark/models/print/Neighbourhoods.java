package org.proofmark.models.print;

/**
 * What cells look like by what is printed around them: for black and for white ones, by how many of the four beside and of the four at the
 * corners are white. Ink that spreads, light that spreads and a copier's decisions each change the classes in another way; a press does it
 * the same way on every label.
 */
final class Neighbourhoods {
    /** Black and white cells, 0 to 4 white ones beside, 0 to 4 at the corners. */
    static final int CLASSES = 2 * 5 * 5;

    /** Numbers for each class. */
    static final int ASPECTS = 2;

    /** A class of fewer cells says nothing: its numbers are those of a class that is like the rest. */
    private static final int FEWEST = 20;

    private Neighbourhoods() {}

    /**
     * Of each class the mean of what is unexplained and its deviation. Not its brightness, which a camera's tones move farther than a forger.
     *
     * @param rest what is unexplained, over its deviation, in the view's planes
     */
    static void of(TextureView view, float[] rest, Numbers to) {
        double[] sums = new double[CLASSES];
        double[] squares = new double[CLASSES];
        int[] counts = new int[CLASSES];
        int w = view.wide;
        float[] ink = view.ink;
        for (int i : view.where) {
            float beside = ink[i - 1] + ink[i + 1] + ink[i - w] + ink[i + w];
            float corners = ink[i - w - 1] + ink[i - w + 1] + ink[i + w - 1] + ink[i + w + 1];
            int k = (ink[i] > 0 ? 0 : 25) + 5 * (4 - (int) beside) + 4 - (int) corners;
            sums[k] += rest[i];
            squares[k] += rest[i] * rest[i];
            counts[k]++;
        }
        for (int k = 0; k < CLASSES; k++) {
            boolean enough = counts[k] > FEWEST;
            double mean = enough ? sums[k] / counts[k] : 0;
            to.add(mean);
            to.add(enough ? Math.sqrt(Math.max(0, squares[k] / counts[k] - mean * mean)) : 1);
        }
    }
}
