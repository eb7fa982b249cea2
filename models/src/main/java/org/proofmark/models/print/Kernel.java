package org.proofmark.models.print;

/** A normalised Gaussian cut at three standard deviations, in values of the plane that it blurs. */
final class Kernel {
    /** The middle's weight, then those one, two … values away. */
    final float[] half;

    /**
     * What it comes to on a plane each of whose values stands twice in a row, seen from the first of a pair: weights of whole pairs. From
     * the second of a pair it is the same mirrored.
     */
    final float[] pairs;

    /** @param sigma standard deviation, above 0 */
    Kernel(double sigma) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigma));
        double[] raw = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            raw[i] = StrictMath.exp(-i * i / (2 * sigma * sigma));
            sum += i == 0 ? raw[i] : 2 * raw[i];
        }
        half = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            half[i] = (float) (raw[i] / sum);
        }
        double[] whole = new double[reach + 1];
        int first = Math.floorDiv(-reach, 2);
        for (int i = -reach; i <= reach; i++) {
            whole[Math.floorDiv(i, 2) - first] += raw[Math.abs(i)] / sum;
        }
        pairs = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            pairs[i] = (float) whole[i];
        }
    }

    int reach() {
        return half.length - 1;
    }

    /** Pairs from a value's own to that of {@link #pairs}' first weight: 0 or below. */
    int firstPair() {
        return Math.floorDiv(-reach(), 2);
    }
}
