package org.proofmark.models.print;

import java.util.Arrays;

/** Values by their rank, without sorting the others. */
final class Ranks {
    private static final int BUCKETS = 4096;
    private static final int PIECE = 512;

    private Ranks() {}

    /**
     * What stood at these indices if the values were sorted.
     *
     * @param values finite
     * @param ranks ascending, 0 to one less than there are values
     */
    static float[] of(float[] values, int... ranks) {
        float[] ends = ends(values);
        float least = ends[0];
        // Rounding keeps the order, so a larger value is never in a lower bucket.
        float scale = ends[1] > least ? (BUCKETS - 1) / (ends[1] - least) : 0;
        int[] starts = new int[BUCKETS + 1];
        short[] places = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            int place = Math.min(BUCKETS - 1, (int) ((values[i] - least) * scale));
            places[i] = (short) place;
            starts[place + 1]++;
        }
        for (int i = 0; i < BUCKETS; i++) {
            starts[i + 1] += starts[i];
        }
        // The bucket of each rank, and one pass for what is in all of them.
        float[][] wanted = new float[BUCKETS][];
        int[] buckets = new int[ranks.length];
        int bucket = 0;
        for (int k = 0; k < ranks.length; k++) {
            while (starts[bucket + 1] <= ranks[k]) {
                bucket++;
            }
            buckets[k] = bucket;
            wanted[bucket] = new float[starts[bucket + 1] - starts[bucket]];
        }
        collect(values, places, wanted);
        float[] found = new float[ranks.length];
        for (int k = 0; k < ranks.length; k++) {
            found[k] = wanted[buckets[k]][ranks[k] - starts[buckets[k]]];
        }
        return found;
    }

    /** Fills the buckets that are wanted, sorted. */
    private static void collect(float[] values, short[] places, float[][] wanted) {
        int[] counts = new int[BUCKETS];
        for (int i = 0; i < values.length; i++) {
            float[] in = wanted[places[i]];
            if (in != null) {
                in[counts[places[i]]++] = values[i];
            }
        }
        for (float[] in : wanted) {
            if (in != null) {
                Arrays.sort(in);
            }
        }
    }

    /** Least and most. */
    private static float[] ends(float[] values) {
        float[] piece = new float[PIECE];
        Arrays.fill(piece, values[0]);
        float[] least = piece.clone();
        float[] most = piece.clone();
        for (int i = 0; i < values.length; i += PIECE) {
            // Behind a last piece that is shorter stand values of the one before: they change nothing.
            System.arraycopy(values, i, piece, 0, Math.min(PIECE, values.length - i));
            Lines.extremes(piece, least, most);
        }
        Arrays.sort(least);
        Arrays.sort(most);
        return new float[] {least[0], most[PIECE - 1]};
    }
}
