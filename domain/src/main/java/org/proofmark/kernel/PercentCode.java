package org.proofmark.kernel;

import java.util.Optional;

/** Percent-encoding of ASCII text in URIs (RFC 3986 §2.1). */
final class PercentCode {
    private static final String HEX = "0123456789ABCDEF";

    private PercentCode() {}

    /** Everything but the unreserved characters is encoded, so the result may stand in a path segment and in a query. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "-._~".indexOf(c) >= 0) {
                out.append(c);
            } else {
                append(out, c);
            }
        }
        return out.toString();
    }

    /** Encodes only the characters that an EPC URN may not hold. Source: GS1 EPC Tag Data Standard §6.3.1. */
    static String encodeForUrn(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\"%&/<>?".indexOf(c) >= 0) {
                append(out, c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The decoded text; nothing when an escape is broken or stands for a character outside printable ASCII. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()) {
                    return Optional.empty();
                }
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                c = (char) (high << 4 | low);
                if (high < 0 || low < 0 || c < 0x20 || c > 0x7e) {
                    return Optional.empty();
                }
                i += 2;
            }
            out.append(c);
        }
        return Optional.of(out.toString());
    }

    /** Whether every percent sign is followed by two hexadecimal digits. */
    static boolean wellFormed(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 >= text.length()
                    || Character.digit(text.charAt(i + 1), 16) < 0
                    || Character.digit(text.charAt(i + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, char c) {
        out.append('%').append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
    }
}
