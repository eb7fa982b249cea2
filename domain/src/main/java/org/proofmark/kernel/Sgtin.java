package org.proofmark.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a product: a GTIN with a serial number. Serials are compared exactly; they distinguish case. Source: GS1 General
 * Specifications §3.5.2 (AI 21).
 *
 * @param gtin the product
 * @param serial 1 to 20 characters of GS1 AI encodable character set 82
 */
public record Sgtin(Gtin gtin, String serial) {
    /** Throws {@link IllegalArgumentException} when the serial is empty, too long or holds another character. */
    public Sgtin {
        if (!fits(serial)) {
            throw new IllegalArgumentException("not a serial number");
        }
    }

    /** Reads both parts; a {@link ProblemException} names the field {@code gtin} or {@code serial}. */
    public static Sgtin of(@Nullable String gtin, @Nullable String serial) {
        Gtin item = Gtin.of(gtin);
        if (serial == null || !fits(serial)) {
            throw Problem.invalid(
                    "serial-invalid",
                    "serial",
                    serial,
                    "a serial number has 1 to 20 letters, digits or GS1 punctuation");
        }
        return new Sgtin(item, serial);
    }

    public static Optional<Sgtin> parse(@Nullable String gtin, @Nullable String serial) {
        return serial != null && fits(serial)
                ? Gtin.parse(gtin).map(item -> new Sgtin(item, serial))
                : Optional.empty();
    }

    /** {@code (01)…(21)…}, as printed for people. */
    public String bracketed() {
        return "(01)" + gtin.value() + "(21)" + serial;
    }

    private static boolean fits(String serial) {
        return !serial.isEmpty() && serial.length() <= 20 && CharacterSets.only82(serial);
    }

    @Override
    public String toString() {
        return bracketed();
    }
}
