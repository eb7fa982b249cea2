package org.proofmark.kernel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Crockford's base 32: five bits a character, digits and upper-case letters without I, L, O and U, so that a serial fits a QR code's
 * alphanumeric mode and cannot spell or be misread easily.
 *
 * <p>Written: always upper case. Read: either case, since URLs get lower-cased on their way. The left-out letters are <em>refused</em>
 * when a machine read them: a scanner does not confuse O with 0, so a label that holds an O was not printed here, and whoever changes
 * one character must see FAKE. Only what a person typed goes through {@link #asTyped} first.
 */
public final class Crockford {
    private static final byte[] ALPHABET = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N',
        'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z'
    };
    /** Two characters for ten bits: half as many look-ups where serials are written by the hundred million. */
    private static final short[] PAIRS = new short[1024];

    private static final byte[] VALUES = new byte[128];

    static {
        for (int i = 0; i < 1024; i++) {
            PAIRS[i] = (short) (ALPHABET[i >> 5] << 8 | ALPHABET[i & 31]);
        }
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < 32; i++) {
            VALUES[ALPHABET[i]] = (byte) i;
            VALUES[Character.toLowerCase(ALPHABET[i])] = (byte) i;
        }
    }

    private Crockford() {}

    /** Writes the low 50 bits, most significant first, as ten ASCII characters at the offset. */
    public static void encode50(long bits, byte[] out, int offset) {
        int shift = 40;
        for (int i = offset; i < offset + 10; i += 2) {
            short pair = PAIRS[(int) (bits >>> shift) & 1023];
            out[i] = (byte) (pair >> 8);
            out[i + 1] = (byte) pair;
            shift -= 10;
        }
    }

    /**
     * Reads ten characters as 50 bits.
     *
     * @return 0 to 2^50 - 1, or -1 when there are fewer characters or one is outside the alphabet
     */
    public static long decode50(CharSequence text, int offset) {
        if (text.length() - offset < 10) {
            return -1;
        }
        long bits = 0;
        int bad = 0;
        for (int i = offset; i < offset + 10; i++) {
            int c = text.charAt(i);
            int value = c < 128 ? VALUES[c] : -1;
            bad |= value;
            bits = bits << 5 | value & 31;
        }
        return bad < 0 ? -1 : bits;
    }

    /** The upper-case form of a text in the alphabet; nothing when it is empty or another character occurs. */
    public static Optional<String> canonical(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            int c = text.charAt(i);
            if (c >= 128 || VALUES[c] < 0) {
                return Optional.empty();
            }
            out[i] = (char) ALPHABET[VALUES[c]];
        }
        return Optional.of(new String(out));
    }

    /** What a person meant: spaces and hyphens dropped, O read as 0, I and L as 1; everything else is left for {@link #canonical}. */
    public static String asTyped(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), 64));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case ' ', '-', '\u00a0', '\u2010', '\u2011', '\u2013' -> {}
                case 'o', 'O' -> out.append('0');
                case 'i', 'I', 'l', 'L' -> out.append('1');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
