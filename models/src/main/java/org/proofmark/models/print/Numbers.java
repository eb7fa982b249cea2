package org.proofmark.models.print;

/** A row of numbers that is filled one after the other. */
final class Numbers {
    private final float[] values;
    private int count;

    /** @param count how many there will be */
    Numbers(int count) {
        this.values = new float[count];
    }

    void add(double number) {
        values[count++] = (float) number;
    }

    /** All of them. */
    float[] all() {
        if (count != values.length) {
            throw new IllegalStateException(count + " numbers of " + values.length);
        }
        return values;
    }
}
