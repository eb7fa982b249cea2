package org.proofmark.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Serial Shipping Container Code: one carton, pallet or container. Source: GS1 General Specifications §3.2.1.
 *
 * @param value 18 digits, check digit included and correct; never all zeros
 */
public record Sscc(String value) implements Comparable<Sscc> {
    /** As {@link #of(String)}: every Sscc that exists is valid. */
    public Sscc {
        value = checked("sscc", value);
    }

    /** Reads 18 digits; a {@link ProblemException} of type {@code sscc-invalid} says what is wrong. */
    public static Sscc of(@Nullable String text) {
        return of("sscc", text);
    }

    /** As {@link #of(String)}, with the name of the field or column that held the text. */
    public static Sscc of(String field, @Nullable String text) {
        return new Sscc(checked(field, text));
    }

    /** The SSCC in 18 digits, or nothing. */
    public static Optional<Sscc> parse(@Nullable String text) {
        return text == null || Digits.fault(text, "SSCC", 18) != null ? Optional.empty() : Optional.of(new Sscc(text));
    }

    private static String checked(String field, @Nullable String text) {
        String fault = Digits.fault(text, "SSCC", 18);
        if (text == null || fault != null) {
            throw Problem.invalid("sscc-invalid", field, text, String.valueOf(fault));
        }
        return text;
    }

    /**
     * The SSCC of a company's own numbering.
     *
     * @param extension 0 to 9, free to the company
     * @param prefix its GS1 company prefix
     * @param reference from 0 to {@link #references(CompanyPrefix)} - 1
     * @throws IllegalArgumentException when extension or reference is outside its range
     */
    public static Sscc assign(int extension, CompanyPrefix prefix, long reference) {
        if (extension < 0 || extension > 9 || reference < 0 || reference >= references(prefix)) {
            throw new IllegalArgumentException("no SSCC for extension " + extension + ", reference " + reference);
        }
        String body = extension
                + prefix.value()
                + Digits.pad(reference, 16 - prefix.value().length());
        return new Sscc(Digits.pad(CheckDigit.append(Long.parseLong(body)), 18));
    }

    /** How many serial references a company prefix leaves for each extension digit. */
    public static long references(CompanyPrefix prefix) {
        long count = 1;
        for (int i = prefix.value().length(); i < 16; i++) {
            count *= 10;
        }
        return count;
    }

    /** The form people read under a bar code: {@code (00)} and the digits. */
    public String bracketed() {
        return "(00)" + value;
    }

    @Override
    public int compareTo(Sscc other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
