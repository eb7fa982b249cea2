package org.proofmark.kernel;

import org.jspecify.annotations.Nullable;

/** Reads GS1 numbers of fixed lengths and says in words what is wrong with those that are none. */
final class Digits {
    private Digits() {}

    /** Whether the text is not empty and holds ASCII digits only. */
    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The value of at most 18 digits, or -1 when there is another character, none, or too many. */
    static long value(String text) {
        return text.length() <= 18 && only(text) ? Long.parseLong(text) : -1;
    }

    /** The number with leading zeros up to the width. */
    static String pad(long number, int width) {
        char[] out = new char[width];
        long rest = number;
        for (int i = width - 1; i >= 0; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(out);
    }

    /** What is wrong with a number that should have one of the lengths and a check digit; null when nothing is. */
    static @Nullable String fault(@Nullable String text, String name, int... lengths) {
        if (text == null || text.isEmpty()) {
            return "a " + name + " is needed";
        }
        if (!only(text.length() > 100 ? text.substring(0, 100) : text)) {
            return "a " + name + " has digits only";
        }
        boolean fits = false;
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < lengths.length; i++) {
            fits |= text.length() == lengths[i];
            expected.append(i == 0 ? "" : i == lengths.length - 1 ? " or " : ", ")
                    .append(lengths[i]);
        }
        if (!fits) {
            return "a " + name + " has " + expected + " digits, this has " + text.length();
        }
        long value = value(text);
        if (!CheckDigit.holds(value)) {
            return "the check digit of this " + name + " should be " + CheckDigit.of(value / 10)
                    + ", a digit was mistyped";
        }
        return value == 0 ? "a " + name + " is not all zeros" : null;
    }
}
