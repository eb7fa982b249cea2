package org.proofmark.models.print;

/** What a print leaves unexplained, in the order of {@link TextureView#seen}, over its deviation. */
final class Unexplained {
    /** What it was divided by. */
    final double deviation;

    final float[] scaled;
    private final Moments moments;
    private final float[] rest;

    Unexplained(float[] rest) {
        this.rest = rest;
        this.deviation = Math.max(1e-6, Spread.deviation(rest, Spread.mean(rest)));
        this.scaled = new float[rest.length];
        Lines.scale(rest, 0, (float) (1 / deviation), scaled);
        this.moments = Moments.of(scaled, 0);
    }

    /** How large it is, and the values that these shares of all are below. */
    void levels(double[] shares, Numbers to) {
        to.add(deviation);
        for (float level : Spread.levels(rest, shares)) {
            to.add(level / deviation);
        }
    }

    /** How it is skewed, and how heavy its tails are. */
    void moments(Numbers to) {
        to.add(moments.third());
        to.add(moments.fourth());
    }
}
