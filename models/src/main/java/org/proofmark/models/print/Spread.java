package org.proofmark.models.print;

/** Where values lie. */
final class Spread {
    private Spread() {}

    static double mean(float[] values) {
        return Moments.of(values, 0).first();
    }

    static double deviation(float[] values, double mean) {
        return Math.sqrt(Moments.of(values, mean).second());
    }

    /** The values that these shares of all are below. @param shares ascending, 0 to 1 */
    static float[] levels(float[] values, double[] shares) {
        int[] ranks = new int[shares.length];
        for (int k = 0; k < ranks.length; k++) {
            ranks[k] = (int) (shares[k] * (values.length - 1));
        }
        return values.length == 0 ? new float[shares.length] : Ranks.of(values, ranks);
    }
}
