package org.proofmark.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * EPC pure identity URNs of trade items, lots, logistic units and locations. Source: GS1 EPC Tag Data Standard §6.3; company prefixes
 * in URNs have 6 to 12 digits.
 */
public final class EpcUrn {
    private EpcUrn() {}

    /**
     * A URN that was read.
     *
     * @param prefix the company prefix, whose length the URN shows
     * @param elements the same identity as GS1 elements
     */
    public record Read(CompanyPrefix prefix, ElementString elements) {}

    /**
     * Reads {@code urn:epc:id:sgtin:…}, {@code urn:epc:id:sscc:…}, {@code urn:epc:id:sgln:…} or {@code urn:epc:class:lgtin:…}; nothing
     * for any other or malformed URN. Never throws.
     */
    public static Optional<Read> read(String text) {
        if (text.length() > 200) {
            return Optional.empty();
        }
        String[] words = text.split(":", 5);
        if (words.length < 5
                || !words[0].toLowerCase(Locale.ROOT).equals("urn")
                || !words[1].toLowerCase(Locale.ROOT).equals("epc")) {
            return Optional.empty();
        }
        String[] fields = words[4].split("\\.", 3);
        CompanyPrefix prefix =
                fields[0].length() < 6 ? null : CompanyPrefix.parse(fields[0]).orElse(null);
        if (prefix == null || fields.length < 2) {
            return Optional.empty();
        }
        String kind = words[2] + ":" + words[3];
        String tail = fields.length < 3 ? null : PercentCode.decode(fields[2]).orElse(null);
        List<Element> elements = elements(kind, prefix.value(), fields[1], tail, fields.length);
        return elements.isEmpty() || elements.stream().anyMatch(element -> element.fault() != null)
                ? Optional.empty()
                : Optional.of(new Read(prefix, new ElementString(elements)));
    }

    private static List<Element> elements(
            String kind, String prefix, String reference, @Nullable String tail, int fields) {
        int width = prefix.length() + reference.length();
        boolean number = reference.isEmpty() || Digits.only(reference);
        if (!number) {
            return List.of();
        }
        if (kind.equals("id:sscc") && fields == 2 && width == 17) {
            return List.of(new Element("00", checked(reference.charAt(0) + prefix + reference.substring(1))));
        }
        if (tail == null || fields != 3) {
            return List.of();
        }
        if ((kind.equals("id:sgtin") || kind.equals("class:lgtin")) && width == 13 && !reference.isEmpty()) {
            String gtin = checked(reference.charAt(0) + prefix + reference.substring(1));
            return List.of(new Element("01", gtin), new Element(kind.equals("id:sgtin") ? "21" : "10", tail));
        }
        if (kind.equals("id:sgln") && width == 12) {
            Element gln = new Element("414", checked(prefix + reference));
            return tail.equals("0") ? List.of(gln) : List.of(gln, new Element("254", tail));
        }
        return List.of();
    }

    private static String checked(String body) {
        return Digits.pad(CheckDigit.append(Long.parseLong(body)), body.length() + 1);
    }

    static Optional<String> write(ElementString label, Collection<CompanyPrefix> prefixes) {
        Gtin gtin = label.gtin().orElse(null);
        if (gtin != null) {
            return write(gtin, label, prefixes);
        }
        Sscc sscc = label.sscc().orElse(null);
        if (sscc != null) {
            return longest(prefixes.stream()
                            .filter(prefix -> prefix.covers(sscc))
                            .toList())
                    .map(prefix -> "urn:epc:id:sscc:" + prefix + "." + extended(sscc.value(), prefix));
        }
        Gln gln = label.gln().orElse(null);
        if (gln != null) {
            String extension = label.value("254").orElse("0");
            return longest(prefixes.stream()
                            .filter(prefix -> prefix.covers(gln))
                            .toList())
                    .map(prefix -> "urn:epc:id:sgln:" + prefix + "."
                            + gln.value().substring(prefix.value().length(), 12) + "."
                            + PercentCode.encodeForUrn(extension));
        }
        return Optional.empty();
    }

    private static Optional<String> write(Gtin gtin, ElementString label, Collection<CompanyPrefix> prefixes) {
        String serial = label.serial().orElse(null);
        String tail = serial == null ? label.value("10").orElse(null) : serial;
        if (tail == null) {
            return Optional.empty();
        }
        String scheme = serial == null ? "urn:epc:class:lgtin:" : "urn:epc:id:sgtin:";
        return longest(prefixes.stream().filter(prefix -> prefix.covers(gtin)).toList())
                .map(prefix ->
                        scheme + prefix + "." + extended(gtin.value(), prefix) + "." + PercentCode.encodeForUrn(tail));
    }

    /** The leading digit moves behind the prefix, and the check digit is dropped. */
    private static String extended(String digits, CompanyPrefix prefix) {
        return digits.charAt(0) + digits.substring(1 + prefix.value().length(), digits.length() - 1);
    }

    private static Optional<CompanyPrefix> longest(List<CompanyPrefix> prefixes) {
        return prefixes.stream()
                .filter(prefix -> prefix.value().length() >= 6)
                .max((a, b) -> Integer.compare(a.value().length(), b.value().length()));
    }
}
