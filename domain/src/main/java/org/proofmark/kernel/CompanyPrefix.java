package org.proofmark.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GS1 company prefix: the leading digits that GS1 licensed to one company. Its length cannot be seen from a GTIN, so EPC URNs, which
 * need it, can only be written where the prefix is known. Source: GS1 General Specifications §1.4.5.
 *
 * @param value 4 to 12 digits
 */
public record CompanyPrefix(String value) {
    /** Throws {@link IllegalArgumentException} unless there are 4 to 12 digits. */
    public CompanyPrefix {
        if (!fits(value)) {
            throw new IllegalArgumentException("not a GS1 company prefix: " + value);
        }
    }

    /** Reads 4 to 12 digits; a {@link ProblemException} names the field {@code prefix}. */
    public static CompanyPrefix of(@Nullable String text) {
        return of("prefix", text);
    }

    /** As {@link #of(String)}, with the name of the field or column that held the text. */
    public static CompanyPrefix of(String field, @Nullable String text) {
        return parse(text)
                .orElseThrow(() ->
                        Problem.invalid("prefix-invalid", field, text, "a GS1 company prefix has 4 to 12 digits"));
    }

    public static Optional<CompanyPrefix> parse(@Nullable String text) {
        return text != null && fits(text) ? Optional.of(new CompanyPrefix(text)) : Optional.empty();
    }

    /**
     * Whether the GTIN was formed from this prefix. Never for a GTIN-8: those carry a GS1-8 prefix.
     */
    public boolean covers(Gtin gtin) {
        return gtin.number() >= 100_000_000L && gtin.value().startsWith(value, 1);
    }

    public boolean covers(Gln gln) {
        return gln.value().startsWith(value);
    }

    public boolean covers(Sscc sscc) {
        return sscc.value().startsWith(value, 1);
    }

    private static boolean fits(String text) {
        return text.length() >= 4 && text.length() <= 12 && Digits.only(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
