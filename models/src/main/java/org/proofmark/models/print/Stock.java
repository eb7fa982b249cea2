package org.proofmark.models.print;

import java.util.Arrays;

/**
 * Memory for lines of one length, made many at a time and used again. They are a little longer than asked for: each then takes whole lines
 * of the processor's cache, so that lines made one after the other lie alike in them, and what is read of several at one index comes without
 * reading two cache lines for each. What stands behind the length that was asked for is finite and else of no matter.
 */
final class Stock {
    /** So many that also the array of them takes whole cache lines. */
    private static final int BATCH = 12 + 16 * 8;

    private static final int FEW = 12;
    private final int length;
    private float[][] all = {};
    private int taken;
    private int kept;

    /** @param numbers in a line, at least */
    Stock(int numbers) {
        this.length = length(numbers);
    }

    /** Numbers in a line that takes whole cache lines, its header of four numbers included. */
    static int length(int numbers) {
        return (numbers + 19) / 16 * 16 - 4;
    }

    float[] line() {
        if (taken == all.length) {
            int more = all.length == 0 ? FEW : BATCH;
            all = Arrays.copyOf(all, all.length + more);
            System.arraycopy(new float[more][length], 0, all, taken, more);
        }
        return all[taken++];
    }

    float[][] lines(int count) {
        float[][] lines = new float[count][];
        for (int y = 0; y < count; y++) {
            lines[y] = line();
        }
        return lines;
    }

    /** Lines of which only the last so many are kept: the others are overwritten. So they stay in the processor's cache. */
    float[][] rolling(int count, int last) {
        return rolling(lines(Math.min(last, count)), count);
    }

    /** These lines over and over. */
    static float[][] rolling(float[][] few, int count) {
        float[][] lines = new float[count][];
        for (int y = 0; y < count; y++) {
            lines[y] = few[y % few.length];
        }
        return lines;
    }

    /** What was taken until now is never put back. */
    void keep() {
        kept = taken;
    }

    /** Whoever took lines since does not need them any more. */
    void putBack() {
        taken = kept;
    }
}
