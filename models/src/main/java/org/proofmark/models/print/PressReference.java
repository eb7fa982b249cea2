package org.proofmark.models.print;

import java.util.List;

/**
 * What first prints of one press look like: the {@link Fingerprint}s of photographs that are known to be genuine. A copy made on a better
 * press than the genuine one looks like a first print of some press; against this one it does not.
 *
 * @param samples one for each photograph; of {@link #ENOUGH} and more they say enough
 */
public record PressReference(List<float[]> samples) {
    /** How many photographs the models were trained with. */
    public static final int ENOUGH = 8;

    public PressReference {
        samples = List.copyOf(samples);
        if (samples.isEmpty() || !samples.stream().allMatch(sample -> sample.length == Fingerprint.COUNT)) {
            throw new IllegalArgumentException(samples.size() + " photographs, or not of this release's numbers");
        }
    }

    /** How many photographs. */
    public int photographs() {
        return samples.size();
    }
}
