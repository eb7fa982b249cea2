package org.proofmark.models.simulator;

import java.util.List;

/**
 * Seeded randomness that gives the same numbers on every JDK (SplitMix64: Steele, Lea and Flood, OOPSLA 2014), which the library's
 * generators promise only for whole numbers. Not for secrets, not for several threads at once: {@link #fork} one for each.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;
    private double spare = Double.NaN;

    public Dice(long seed) {
        this.state = seed;
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Other dice, independent of these, that depend on the seed and the purpose alone and do not move these. */
    public Dice fork(String purpose) {
        return fork(purpose.hashCode());
    }

    /** As {@link #fork(String)}, for the numbered ones. */
    public Dice fork(long number) {
        return new Dice(mix(state ^ mix(number + GOLDEN)));
    }

    /** At least 0, less than 1. */
    public double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public double between(double min, double max) {
        return min + (max - min) * uniform();
    }

    /** 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) ((next() >>> 33) * bound >>> 31);
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Normally distributed, mean 0, standard deviation 1 (Marsaglia's polar method). */
    public double gauss() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        return u * factor;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
