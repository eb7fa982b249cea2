package org.proofmark.models.print;

import java.util.Arrays;

/** Values by their rank, without sorting the others. */
final class Ranks {
    private static final int BUCKETS = 4096;

    private Ranks() {}

    /**
     * What stood at these indices if the values were sorted.
     *
     * @param values finite
     * @param ranks ascending, 0 to one less than there are values
     */
    static float[] of(float[] values, int... ranks) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        // Rounding keeps the order, so a larger value is never in a lower bucket.
        float scale = most > least ? (BUCKETS - 1) / (most - least) : 0;
        int[] counts = new int[BUCKETS + 1];
        short[] places = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            int place = Math.min(BUCKETS - 1, (int) ((values[i] - least) * scale));
            places[i] = (short) place;
            counts[place + 1]++;
        }
        for (int i = 0; i < BUCKETS; i++) {
            counts[i + 1] += counts[i];
        }
        float[] found = new float[ranks.length];
        for (int k = 0; k < ranks.length; k++) {
            int bucket = 0;
            while (counts[bucket + 1] <= ranks[k]) {
                bucket++;
            }
            float[] in = new float[counts[bucket + 1] - counts[bucket]];
            int n = 0;
            for (int i = 0; i < values.length; i++) {
                if (places[i] == bucket) {
                    in[n++] = values[i];
                }
            }
            Arrays.sort(in);
            found[k] = in[ranks[k] - counts[bucket]];
        }
        return found;
    }
}
