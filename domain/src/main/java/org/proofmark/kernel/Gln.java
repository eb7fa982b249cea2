package org.proofmark.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Global Location Number: a party or a place. Source: GS1 General Specifications §3.4.
 *
 * @param value 13 digits, check digit included and correct; never all zeros
 */
public record Gln(String value) implements Comparable<Gln> {
    /** As {@link #of(String)}: every Gln that exists is valid. */
    public Gln {
        value = checked("gln", value);
    }

    /** Reads 13 digits; a {@link ProblemException} of type {@code gln-invalid} says what is wrong. */
    public static Gln of(@Nullable String text) {
        return of("gln", text);
    }

    /** As {@link #of(String)}, with the name of the field or column that held the text. */
    public static Gln of(String field, @Nullable String text) {
        return new Gln(checked(field, text));
    }

    /** The GLN in 13 digits, or nothing. */
    public static Optional<Gln> parse(@Nullable String text) {
        return text == null || Digits.fault(text, "GLN", 13) != null ? Optional.empty() : Optional.of(new Gln(text));
    }

    private static String checked(String field, @Nullable String text) {
        String fault = Digits.fault(text, "GLN", 13);
        if (text == null || fault != null) {
            throw Problem.invalid("gln-invalid", field, text, String.valueOf(fault));
        }
        return text;
    }

    @Override
    public int compareTo(Gln other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
