package org.proofmark.models.simulator;

/** From where to where a parameter is drawn, evenly; the unit is said where the range is used. */
public record Range(double min, double max) {
    public Range {
        if (!(min <= max)) {
            throw new IllegalArgumentException("a range from " + min + " to " + max);
        }
    }

    public static Range of(double min, double max) {
        return new Range(min, max);
    }

    public static Range exactly(double value) {
        return new Range(value, value);
    }

    public double draw(Dice dice) {
        return min == max ? min : dice.between(min, max);
    }

    public boolean contains(double value) {
        return min <= value && value <= max;
    }

    /** What of it is no less than this. @throws IllegalArgumentException where nothing is */
    public Range from(double least) {
        return new Range(Math.max(min, least), max);
    }

    /** True where the two have no value in common. */
    public boolean apartFrom(Range other) {
        return max < other.min || other.max < min;
    }
}
