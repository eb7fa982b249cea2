package org.proofmark.token;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What first prints of one order's press look like, as numbers that mean something to one model alone. They are no secret: whoever photographs
 * genuine labels can make them.
 *
 * @param order whose labels they are
 * @param photographs of how many labels, at least 1
 * @param numbers finite, 1 to 500
 */
public record PressNumbers(UUID order, int photographs, List<Float> numbers) {
    public PressNumbers {
        numbers = List.copyOf(numbers);
        if (photographs < 1
                || numbers.isEmpty()
                || numbers.size() > 500
                || !numbers.stream().allMatch(Float::isFinite)) {
            throw new IllegalArgumentException(numbers.size() + " numbers of " + photographs + " photographs");
        }
    }

    /** The numbers of a row. */
    public static PressNumbers of(UUID order, int photographs, float[] row) {
        List<Float> numbers = new ArrayList<>(row.length);
        for (float number : row) {
            numbers.add(number);
        }
        return new PressNumbers(order, photographs, numbers);
    }

    /** A new row. */
    public float[] row() {
        float[] row = new float[numbers.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = numbers.get(i);
        }
        return row;
    }

    /**
     * The known presses of a slot.
     *
     * @param model whose numbers they are; one line of text
     * @param every whether each marked order of the slot was known when this was said
     * @param known at most {@link #MOST}; newest first
     */
    public record OfSlot(String model, boolean every, List<PressNumbers> known) {
        /** Presses that a file carries, at most. */
        public static final int MOST = 16;

        /** Nothing is known. */
        public static final OfSlot NONE = new OfSlot("", false, List.of());

        public OfSlot {
            known = List.copyOf(known);
            if (known.size() > MOST || model.isEmpty() != known.isEmpty() || (every && known.isEmpty())) {
                throw new IllegalArgumentException(known.size() + " presses");
            }
        }
    }
}
