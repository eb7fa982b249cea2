package org.proofmark.models.network.training;

/**
 * A payload of {@link #BITS} bits in the texture, each repeated in every {@link #BITS}th cell and read back by majority, after the
 * published methods that embed an error-corrected feature. Cells are decided one by one at the mean brightness of all.
 */
final class Payload {
    static final int BITS = 64;
    static final String WHAT = "shares of wrong cells and of wrong bits of " + BITS + ", beside both patterns";

    private Payload() {}

    /** Shares of cells and of bits that are read wrong: cells beside A, bits beside A, cells beside B, bits beside B. */
    static float[] numbers(FivePicture picture) {
        double sum = 0;
        int cells = 0;
        for (int i = 0; i < picture.marks().length; i++) {
            if ((picture.marks()[i] & 1) != 0) {
                sum += picture.brightness(i);
                cells++;
            }
        }
        float middle = (float) (sum / Math.max(1, cells));
        float[] numbers = new float[4];
        for (int pattern = 0; pattern < 2; pattern++) {
            int[] votes = new int[BITS];
            int wrong = 0;
            int n = 0;
            for (int i = 0; i < picture.marks().length; i++) {
                int marks = picture.marks()[i];
                if ((marks & 1) == 0) {
                    continue;
                }
                boolean black = picture.brightness(i) < middle;
                boolean right = black == ((marks & 2 << pattern) != 0);
                wrong += right ? 0 : 1;
                votes[n++ % BITS] += right ? 1 : -1;
            }
            int lost = 0;
            for (int vote : votes) {
                lost += vote > 0 ? 0 : 1;
            }
            numbers[2 * pattern] = wrong / (float) Math.max(1, cells);
            numbers[2 * pattern + 1] = lost / (float) BITS;
        }
        return numbers;
    }
}
