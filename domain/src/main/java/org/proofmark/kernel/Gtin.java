package org.proofmark.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Global Trade Item Number: the product, not the unit. GTIN-8, -12 and -13 are the same number with fewer leading zeros, so every
 * GTIN is kept in its 14-digit form. Source: GS1 General Specifications §3.3.
 *
 * @param value 14 digits, check digit included and correct; never all zeros
 */
public record Gtin(String value) implements Comparable<Gtin> {
    /** As {@link #of(String)}: every Gtin that exists is valid. */
    public Gtin {
        value = checked("gtin", value);
    }

    /** Reads 8, 12, 13 or 14 digits; a {@link ProblemException} of type {@code gtin-invalid} says what is wrong. */
    public static Gtin of(@Nullable String text) {
        return of("gtin", text);
    }

    /** As {@link #of(String)}, with the name of the field or column that held the text. */
    public static Gtin of(String field, @Nullable String text) {
        return new Gtin(checked(field, text));
    }

    /** The GTIN in 8, 12, 13 or 14 digits, or nothing. */
    public static Optional<Gtin> parse(@Nullable String text) {
        return text == null || Digits.fault(text, "GTIN", 8, 12, 13, 14) != null
                ? Optional.empty()
                : Optional.of(new Gtin(text));
    }

    private static String checked(String field, @Nullable String text) {
        String fault = Digits.fault(text, "GTIN", 8, 12, 13, 14);
        if (text == null || fault != null) {
            throw Problem.invalid("gtin-invalid", field, text, String.valueOf(fault));
        }
        return text.length() == 14 ? text : Digits.pad(Long.parseLong(text), 14);
    }

    /** The digits as a number, as tokens carry it. */
    public long number() {
        return Long.parseLong(value);
    }

    /** The first of the 14 digits: 0 for a base unit, 1 to 8 for packaging levels above it, 9 for variable measure. */
    public int indicator() {
        return value.charAt(0) - '0';
    }

    @Override
    public int compareTo(Gtin other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
