package org.proofmark.verification.internal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Crockford;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.ElementString;
import org.proofmark.kernel.EpcUrn;
import org.proofmark.kernel.Gtin;

/**
 * Reads whatever a camera, a keyboard or a clipboard hands over: a Digital Link in any case, percent-encoded or not, with or without its
 * scheme or host; an element string; an EPC URN. Never throws, and reads nothing longer than {@link DigitalLink#LONGEST}.
 */
final class CodeText {
    /** What became of the text. */
    sealed interface Read {}

    /**
     * A product code with a serial.
     *
     * @param host lower-case; null where the text named none
     * @param serial canonical where it is in our alphabet, else as it stood
     */
    record Unit(
            @Nullable String host,
            Gtin gtin,
            String serial,
            @Nullable String lot,
            @Nullable String produced,
            @Nullable String expiry)
            implements Read {}

    /**
     * No such code.
     *
     * @param host of a web address, lower-case; null where it was none
     */
    record Unreadable(@Nullable String host, String why) implements Read {}

    private CodeText() {}

    static Read read(String given) {
        if (given.length() > DigitalLink.LONGEST) {
            return new Unreadable(null, "The text is longer than " + DigitalLink.LONGEST + " characters.");
        }
        String text = unwrap(given.strip());
        if (text.isEmpty()) {
            return new Unreadable(null, "There is no text.");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http:") || lower.startsWith("https:")) {
            return link(text, false);
        }
        if (lower.startsWith("urn:")) {
            return EpcUrn.read(text)
                    .map(urn -> unit(null, urn.elements()))
                    .orElseGet(() -> new Unreadable(null, "Not the EPC URN of a trade item."));
        }
        if (text.startsWith("/")) {
            return link("https://any.invalid" + text, true);
        }
        if (text.startsWith("(") || text.startsWith("]") || !text.contains("/")) {
            return elements(text);
        }
        return link("https://" + text, false);
    }

    /** Some scanners hand over the whole address percent-encoded. */
    private static String unwrap(String text) {
        if (!text.regionMatches(true, 0, "http%3a", 0, 7) && !text.regionMatches(true, 0, "https%3a", 0, 8)) {
            return text;
        }
        return text.replaceAll("(?i)%3a", ":").replaceAll("(?i)%2f", "/").replaceAll("(?i)%3f", "?");
    }

    private static Read link(String text, boolean withoutHost) {
        DigitalLink.Reading reading = DigitalLink.read(text);
        if (reading instanceof DigitalLink.Unread unread) {
            return new Unreadable(
                    withoutHost || unread.host().isEmpty() ? null : unread.host(),
                    "Not a product link: " + unread.problem() + ".");
        }
        DigitalLink link = ((DigitalLink.Read) reading).link();
        return unit(withoutHost ? null : link.host(), link.elements());
    }

    private static Read elements(String text) {
        ElementString.Reading reading = ElementString.read(text);
        if (!reading.faults().isEmpty()) {
            return new Unreadable(null, "Not a code: " + reading.faults().get(0).problem() + ".");
        }
        return unit(null, reading.elements());
    }

    private static Read unit(@Nullable String host, ElementString label) {
        Optional<Gtin> gtin = label.gtin();
        if (gtin.isEmpty()) {
            return new Unreadable(host, "It names no product (AI 01).");
        }
        return label.sgtin()
                .<Read>map(unit -> new Unit(
                        host,
                        unit.gtin(),
                        Crockford.canonical(unit.serial()).orElse(unit.serial()),
                        label.value("10").orElse(null),
                        label.value("11").orElse(null),
                        label.value("17").orElse(null)))
                .orElseGet(() -> new Unreadable(host, "It names a product but no unit (AI 21)."));
    }
}
