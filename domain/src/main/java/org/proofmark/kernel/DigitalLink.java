package org.proofmark.kernel;

import java.util.Locale;

/**
 * A GS1 Digital Link URI: what the QR code on a label holds. Reading tolerates what happens to links on their way (lower
 * case, percent-encoding, another host, a path before the key, a default port, a slash at the end, foreign query parameters) and
 * nothing that changes what is identified. Source: GS1 Digital Link Standard, URI Syntax 1.4, §4.
 *
 * @param host lower-case, without a default port; with {@code :port} otherwise
 * @param elements path first, then query; the values of the path are valid, those of the query and those that were compressed may not be
 */
public record DigitalLink(String host, ElementString elements) {
    /** Longer texts are refused unread. */
    public static final int LONGEST = 2048;

    /** What became of a text that should be a Digital Link. */
    public sealed interface Reading {}

    /** It is one. */
    public record Read(DigitalLink link) implements Reading {}

    /**
     * It is none.
     *
     * @param reason for the program
     * @param host the host that a web address named all the same, lower-case, to be screened; else empty
     * @param position where reading ended, counted from 0
     * @param problem for people
     */
    public record Unread(Reason reason, String host, int position, String problem) implements Reading {}

    /** Why a text is no Digital Link. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        /** Not an http or https address at all. */
        NOT_A_LINK,
        /** A control character, space, backslash, non-ASCII character or broken percent escape. */
        BAD_CHARACTER,
        /** A web address that names no GS1 key, or not in the standard's order. */
        NO_KEY,
        /** A key or qualifier holds a value that it may not, for example a GTIN with a wrong check digit. */
        BAD_VALUE
    }

    /** Reads an uncompressed link in time linear in its length. Never throws. */
    public static Reading read(String text) {
        return DigitalLinkReader.read(text, false);
    }

    /**
     * Reads a link, uncompressed, compressed or with only its key in the open, in time linear in its length. Never throws. Any short path
     * of another's address might pass for a compressed link, so do not use this to tell whose a scanned address is.
     */
    public static Reading readAnyForm(String text) {
        return DigitalLinkReader.read(text, true);
    }

    /**
     * The URI on a label, in upper case so that QR alphanumeric mode holds it: {@code HTTPS://{HOST}/01/{GTIN-14}/21/{SERIAL}}.
     *
     * @param serial upper-case letters and digits
     * @throws IllegalArgumentException when host or serial would not fit alphanumeric mode or need percent-encoding
     */
    public static String label(String host, Gtin gtin, String serial) {
        for (int i = 0; i < serial.length(); i++) {
            char c = serial.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z')) {
                throw new IllegalArgumentException("not an upper-case serial");
            }
        }
        return labelPrefix(host, gtin) + serial;
    }

    /** Everything before the serial of {@link #label}: the same for all codes of a product, so bulk writers copy it. */
    public static String labelPrefix(String host, Gtin gtin) {
        String upper = host.toUpperCase(Locale.ROOT);
        if (!DigitalLinkReader.validAuthority(upper)) {
            throw new IllegalArgumentException("not a host: " + host);
        }
        return "HTTPS://" + upper + "/01/" + gtin.value() + "/21/";
    }
}
