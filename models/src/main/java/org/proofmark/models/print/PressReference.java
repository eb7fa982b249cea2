package org.proofmark.models.print;

import java.util.List;

/**
 * What first prints of one press look like: the mean of {@link KeyedStatistics} over photographs that are known to be genuine. A copy made
 * on a better press than the genuine one looks like a first print of some press; against this one it does not.
 *
 * @param mean one value for each statistic
 * @param photographs it was made of; of {@link #ENOUGH} and more it says enough
 */
@SuppressWarnings("ArrayRecordComponent") // A row of numbers, never compared.
public record PressReference(float[] mean, int photographs) {
    /** How many photographs the models were trained with. */
    public static final int ENOUGH = 8;

    public PressReference {
        if (mean.length != KeyedStatistics.COUNT || photographs < 1) {
            throw new IllegalArgumentException(mean.length + " numbers of " + photographs + " photographs");
        }
    }

    /** @param photographs statistics of one each; at least one */
    public static PressReference of(List<float[]> photographs) {
        double[] sums = new double[KeyedStatistics.COUNT];
        for (float[] numbers : photographs) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += numbers[k];
            }
        }
        float[] mean = new float[sums.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = (float) (sums[k] / photographs.size());
        }
        return new PressReference(mean, photographs.size());
    }

    /** How many numbers {@link #beside} makes of one. */
    static final int ASPECTS = 4;

    /** The numbers of a label, how they differ from this press's, by how much, and its square: four times as many. */
    public float[] beside(float[] numbers) {
        int n = numbers.length;
        float[] all = new float[ASPECTS * n];
        for (int k = 0; k < n; k++) {
            float difference = numbers[k] - mean[k];
            all[k] = numbers[k];
            all[n + k] = difference;
            all[2 * n + k] = Math.abs(difference);
            all[3 * n + k] = difference * difference;
        }
        return all;
    }
}
