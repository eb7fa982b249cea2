package org.proofmark.token;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What first prints of one order's press look like, as fingerprints: numbers that mean the same to every judge of one version of them. They are no secret: whoever photographs
 * genuine labels can make them.
 *
 * @param order whose labels they are
 * @param photographs of how many labels, 1 to {@link #MOST}
 * @param numbers finite; as many for each photograph, one after the other, 1 to 500 each
 */
public record PressNumbers(UUID order, int photographs, List<Float> numbers) {
    /** Photographs of a press that a file carries, at most. */
    public static final int MOST = 16;

    private static final int MOST_EACH = 500;

    public PressNumbers {
        numbers = List.copyOf(numbers);
        if (photographs < 1
                || photographs > MOST
                || numbers.isEmpty()
                || numbers.size() % photographs != 0
                || numbers.size() > MOST_EACH * photographs
                || !numbers.stream().allMatch(Float::isFinite)) {
            throw new IllegalArgumentException(numbers.size() + " numbers of " + photographs + " photographs");
        }
    }

    /** The numbers of the first {@link #MOST} photographs. @param samples a row for each, equally long */
    public static PressNumbers of(UUID order, List<float[]> samples) {
        List<float[]> first = samples.subList(0, Math.min(MOST, samples.size()));
        List<Float> numbers = new ArrayList<>();
        for (float[] row : first) {
            for (float number : row) {
                numbers.add(number);
            }
        }
        return new PressNumbers(order, first.size(), numbers);
    }

    /** A new row for each photograph. */
    public List<float[]> samples() {
        int each = numbers.size() / photographs;
        List<float[]> samples = new ArrayList<>();
        for (int k = 0; k < photographs; k++) {
            float[] row = new float[each];
            for (int i = 0; i < each; i++) {
                row[i] = numbers.get(k * each + i);
            }
            samples.add(row);
        }
        return samples;
    }

    /**
     * The known presses of a slot.
     *
     * @param fingerprint version of the numbers; in key files that were made before there were versions, the name of a judge; one line of
     *     text, empty where nothing is known
     * @param every whether each marked order of the slot was known when this was said
     * @param known at most {@link #MOST}; newest first
     */
    public record OfSlot(String fingerprint, boolean every, List<PressNumbers> known) {
        /** Presses that a file carries, at most. */
        public static final int MOST = 16;

        /** Nothing is known. */
        public static final OfSlot NONE = new OfSlot("", false, List.of());

        public OfSlot {
            known = List.copyOf(known);
            if (known.size() > MOST || fingerprint.isEmpty() != known.isEmpty() || (every && known.isEmpty())) {
                throw new IllegalArgumentException(known.size() + " presses");
            }
        }
    }
}
