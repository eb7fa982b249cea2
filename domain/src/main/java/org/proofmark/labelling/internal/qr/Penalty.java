package org.proofmark.labelling.internal.qr;

/**
 * The penalty of a masked symbol (ISO/IEC 18004 §7.8.3.1), counted on whole rows and columns at once. Lines are longs; bit i is the i-th
 * module. Finder-like patterns count where four light modules inside the symbol precede or follow them, as in ZXing, so that both
 * choose the same mask.
 */
final class Penalty {
    private Penalty() {}

    /** @param lines {@code size} rows, then {@code size} columns of the same symbol */
    static int of(long[] lines, int size) {
        int runs = 0;
        int finders = 0;
        int squares = 0;
        int dark = 0;
        long pairs = (1L << size - 1) - 1;
        long starts = (1L << size - 6) - 1;
        long startsWithTail = (1L << size - 10) - 1;
        long all = (1L << size) - 1;
        for (int i = 0; i < 2 * size; i++) {
            long line = lines[i];
            // A run of n ≥ 5 equal modules leaves n - 4 bits here and costs n - 2.
            long same = ~(line ^ line >>> 1) & pairs;
            long run = same & same >>> 1;
            run &= run >>> 2;
            runs += Long.bitCount(run) + 2 * Long.bitCount(run & ~(run << 1));

            long light = ~line & all;
            long finder = line & light >>> 1 & line >>> 2 & line >>> 3 & line >>> 4 & light >>> 5 & line >>> 6 & starts;
            if (finder != 0) {
                long four = light & light >>> 1;
                four &= four >>> 2;
                finders += Long.bitCount(finder & (four << 4 | four >>> 7 & startsWithTail));
            }
        }
        for (int y = 0; y < size; y++) {
            long line = lines[y];
            dark += Long.bitCount(line);
            if (y + 1 < size) {
                long below = lines[y + 1];
                squares += Long.bitCount(~(line ^ below) & ~(line ^ line >>> 1) & ~(below ^ below >>> 1) & pairs);
            }
        }
        int total = size * size;
        int imbalance = Math.abs(2 * dark - total) * 10 / total;
        return runs + 3 * squares + 40 * finders + 10 * imbalance;
    }
}
