package org.proofmark.kernel;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The bits of a compressed Digital Link's last path segment, six in each character of the base64url alphabet, the first first. Reading
 * past the end gives zeros and is remembered, so that readers need ask only once per value.
 */
final class LinkBits {
    private static final int PER_CHARACTER = 6;

    private final String text;
    private final int start;
    private int at;

    private LinkBits(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The bits of this segment, null when a character is none of base64url's. */
    static @Nullable LinkBits of(String segment, int start) {
        for (int i = 0; i < segment.length(); i++) {
            if (sextet(segment.charAt(i)) < 0) {
                return null;
            }
        }
        return new LinkBits(segment, start);
    }

    /** The character at this value of six bits. */
    static char character(int sextet) {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(sextet);
    }

    private static int sextet(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '-' ? 62 : c == '_' ? 63 : -1;
    }

    /** Where the next bit stands in the whole text, counted from 0; the end when none is left. */
    int position() {
        return start + Math.min(at / PER_CHARACTER, text.length());
    }

    int left() {
        return Math.max(0, text.length() * PER_CHARACTER - at);
    }

    /** Whether more was read than there is. */
    boolean overrun() {
        return at > text.length() * PER_CHARACTER;
    }

    /** Whether nothing but what fills up the last character is left: fewer than six bits, all zero. */
    boolean onlyPadding() {
        if (left() >= PER_CHARACTER) {
            return false;
        }
        for (int i = at; i < text.length() * PER_CHARACTER; i++) {
            if (bit(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The next bits, at most 31, as a number. */
    int take(int bits) {
        int value = 0;
        for (int i = 0; i < bits; i++) {
            value = value << 1 | bit(at++);
        }
        return value;
    }

    /** The next bits as a number of any size. */
    BigInteger takeLong(int bits) {
        BigInteger value = BigInteger.ZERO;
        for (int rest = bits; rest > 0; rest -= 30) {
            int now = Math.min(30, rest);
            value = value.shiftLeft(now).or(BigInteger.valueOf(take(now)));
        }
        return value;
    }

    private int bit(int index) {
        int character = index / PER_CHARACTER;
        if (character >= text.length()) {
            return 0;
        }
        return sextet(text.charAt(character)) >> PER_CHARACTER - 1 - index % PER_CHARACTER & 1;
    }
}
