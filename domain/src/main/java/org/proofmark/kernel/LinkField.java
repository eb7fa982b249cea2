package org.proofmark.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an AI's value in a compressed Digital Link. What the table of application identifiers lists part by part is packed in
 * longer runs here: digits of fixed length together, everything behind them together. Source: GS1 Digital Link Standard, compression:
 * the table of value formats and the table of encodings.
 *
 * @param digits whether it holds digits alone and so needs no word about its encoding
 * @param longest characters, or the most of them
 * @param variable whether its length stands before it
 * @param optional whether the value may end before it
 */
record LinkField(boolean digits, int longest, boolean variable, boolean optional) {
    private static final String HEX = "0123456789abcdef";

    /** The fields that a value with these parts is packed in. */
    static List<LinkField> of(List<AiPart> parts) {
        List<LinkField> fields = new ArrayList<>();
        for (AiPart part : parts) {
            boolean variable = part.optional() || part.shortest() < part.longest();
            LinkField next = new LinkField(part.set() == 'N', part.longest(), variable, part.optional());
            LinkField last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
            // Text runs on whatever its lengths are; digits only while they are all fixed or all may be missing.
            if (last != null
                    && last.digits == next.digits
                    && (!next.digits || last.variable == variable && last.optional == next.optional)) {
                fields.set(
                        fields.size() - 1,
                        new LinkField(
                                last.digits,
                                last.longest + next.longest,
                                last.variable || variable,
                                last.optional && next.optional));
            } else {
                fields.add(next);
            }
        }
        return fields;
    }

    /** The bits that hold a length up to the longest. */
    static int lengthBits(int longest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(longest);
    }

    /** The bits that hold so many digits, by the standard's own formula: it gives one bit to none and rounds up 59 digits. */
    static int numberBits(int digits) {
        return (int) Math.ceil(digits * Math.log(10) / Math.log(2) + 0.01);
    }

    /** The field's characters; null when the bits mean none. */
    @Nullable
    String read(LinkBits bits) {
        if (digits) {
            return number(bits, variable ? bits.take(lengthBits(longest)) : longest);
        }
        int encoding = bits.take(3);
        return text(bits, encoding, variable ? bits.take(lengthBits(longest)) : longest);
    }

    /**
     * So many characters in one of the five encodings: 0 digits, 1 and 2 hexadecimal in lower and upper case, 3 base64url, 4 ASCII; null
     * when the bits mean none.
     */
    static @Nullable String text(LinkBits bits, int encoding, int length) {
        if (encoding == 0) {
            return number(bits, length);
        }
        if (encoding > 4) {
            return null;
        }
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c =
                    switch (encoding) {
                        case 1 -> HEX.charAt(bits.take(4));
                        case 2 -> Character.toUpperCase(HEX.charAt(bits.take(4)));
                        case 3 -> LinkBits.character(bits.take(6));
                        default -> (char) bits.take(7);
                    };
            if (c < ' ' || c > '~') {
                return null;
            }
            out.append(c);
        }
        return out.toString();
    }

    private static @Nullable String number(LinkBits bits, int digits) {
        BigInteger number = bits.takeLong(numberBits(digits));
        if (digits == 0) {
            return "";
        }
        String text = number.toString();
        return text.length() > digits ? null : "0".repeat(digits - text.length()) + text;
    }
}
