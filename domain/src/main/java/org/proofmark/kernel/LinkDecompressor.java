package org.proofmark.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the last path segment of a compressed Digital Link: again and again an AI in four bits a digit, or a code of two hexadecimal
 * digits for a sequence of AIs that are often seen together, and behind it the values. Linear in the length of the segment. Source: GS1
 * Digital Link Standard, compression.
 */
final class LinkDecompressor {
    /** Where a sequence is listed first in another order than ascending, encoders are known to write either. */
    private enum Order {
        AS_LISTED,
        ASCENDING
    }

    private static final Map<String, List<String>> SEQUENCES = sequences(
            """
            0A 01 22|0B 01 10|0C 01 21|0D 01 17|0E 01 7003|0F 01 30
            1A 01 10 21 17|1B 01 15|1C 01 11|1D 01 16|1E 01 91|1F 01 10 15
            2A 01 3100|2B 01 3101|2C 01 3102|2D 01 3103|2E 01 3104|2F 01 3105
            3A 01 3200|3B 01 3201|3C 01 3202|3D 01 3203|3E 01 3204|3F 01 3205
            9A 8010 8011|9B 8017 8019|9C 8018 8019|9D 414 254
            A0 01 3920|A1 01 3921|A2 01 3922|A3 01 3923|A4 01 3924
            A5 01 3925|A6 01 3926|A7 01 3927|A8 01 3928|A9 01 3929
            C0 255 3900|C1 255 3901|C2 255 3902|C3 255 3903|C4 255 3904
            C5 255 3905|C6 255 3906|C7 255 3907|C8 255 3908|C9 255 3909
            CA 255 3940|CB 255 3941|CC 255 3942|CD 255 3943""");

    private final LinkBits bits;
    private final Order order;
    private final List<Element> elements = new ArrayList<>();
    private Gs1.@Nullable Fault fault;

    private LinkDecompressor(LinkBits bits, Order order) {
        this.bits = bits;
        this.order = order;
    }

    /**
     * What a segment says; nothing when it is not in the base64url alphabet. Pairs of parameters that are not GS1's are passed over.
     *
     * @param start where the segment begins in the whole text
     */
    static Optional<ElementString.Reading> read(String segment, int start) {
        LinkBits bits = LinkBits.of(segment, start);
        LinkBits again = LinkBits.of(segment, start);
        if (bits == null || again == null) {
            return Optional.empty();
        }
        ElementString.Reading reading = new LinkDecompressor(bits, Order.AS_LISTED).all();
        if (!flawed(reading)) {
            return Optional.of(reading);
        }
        ElementString.Reading other = new LinkDecompressor(again, Order.ASCENDING).all();
        return Optional.of(flawed(other) ? reading : other);
    }

    private static boolean flawed(ElementString.Reading reading) {
        return !reading.faults().isEmpty()
                || reading.elements().elements().stream().anyMatch(element -> element.fault() != null);
    }

    private ElementString.Reading all() {
        do {
            next();
        } while (fault == null && !bits.onlyPadding());
        return new ElementString.Reading(new ElementString(elements), fault == null ? List.of() : List.of(fault));
    }

    private void next() {
        int position = bits.position();
        if (bits.left() < 8) {
            fault = new Gs1.Fault(position, null, "it ends in the middle of an identifier");
            return;
        }
        int high = bits.take(4);
        int low = bits.take(4);
        if (high == 15) {
            pair(position, low);
        } else if (high > 9 || low > 9) {
            String code = "" + Character.toUpperCase(Character.forDigit(high, 16))
                    + Character.toUpperCase(Character.forDigit(low, 16));
            List<String> sequence = SEQUENCES.get(code);
            if (sequence == null) {
                fault = new Gs1.Fault(position, null, "no sequence of identifiers has the code " + code);
            } else {
                (order == Order.AS_LISTED
                                ? sequence
                                : sequence.stream().sorted().toList())
                        .forEach(this::value);
            }
        } else {
            identifier(position, "" + high + low).ifPresent(this::value);
        }
    }

    private Optional<String> identifier(int position, String firstDigits) {
        String ai = firstDigits;
        while (ApplicationIdentifier.of(ai).isEmpty()) {
            int digit = bits.take(4);
            if (bits.overrun()) {
                fault = new Gs1.Fault(position, null, "it ends in the middle of an identifier");
                return Optional.empty();
            }
            if (ai.length() == 4 || digit > 9) {
                fault = new Gs1.Fault(position, null, "GS1 has assigned no identifier that begins with " + ai);
                return Optional.empty();
            }
            ai += digit;
        }
        return Optional.of(ai);
    }

    private void value(String ai) {
        if (fault != null) {
            return;
        }
        int position = bits.position();
        StringBuilder value = new StringBuilder();
        for (LinkField field : ApplicationIdentifier.of(ai).orElseThrow().fields()) {
            // Some encoders say that an optional field is empty, some leave it out at the end.
            if (field.optional() && bits.onlyPadding()) {
                break;
            }
            String text = field.read(bits);
            if (bits.overrun()) {
                fault = new Gs1.Fault(position, ai, "it ends in the middle of the value");
                return;
            }
            if (text == null) {
                fault = new Gs1.Fault(position, ai, "these bits are no value of it");
                return;
            }
            value.append(text);
        }
        elements.add(new Element(ai, value.toString(), position));
    }

    /** A parameter that is not GS1's: the length of its name in seven bits, the name in base64url, its encoding, length and value. */
    private void pair(int position, int lengthBegun) {
        int length = lengthBegun << 3 | bits.take(3);
        bits.takeLong(length * 6);
        int encoding = bits.take(3);
        String text = LinkField.text(bits, encoding, bits.take(7));
        if (bits.overrun() || text == null) {
            fault = new Gs1.Fault(
                    position, null, "a parameter that is not GS1's " + (text == null ? "is broken" : "is cut off"));
        }
    }

    private static Map<String, List<String>> sequences(String table) {
        Map<String, List<String>> sequences = new HashMap<>();
        for (String line : table.split("[|\n]")) {
            sequences.put(line.substring(0, 2), List.of(line.substring(3).trim().split(" ")));
        }
        return Map.copyOf(sequences);
    }
}
