package org.proofmark.kernel;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** Packs elements as a compressed Digital Link's last path segment: the other direction of what is tested, written apart from it. */
final class LinkCompressor {
    private final StringBuilder bits = new StringBuilder();

    /** The elements one by one, each behind its identifier. */
    static String plain(List<Element> elements) {
        LinkCompressor out = new LinkCompressor();
        for (Element element : elements) {
            for (char digit : element.ai().toCharArray()) {
                out.bits(digit - '0', 4);
            }
            out.value(element);
        }
        return out.text();
    }

    /** The elements behind the code of their sequence. */
    static String sequence(String code, List<Element> elements) {
        LinkCompressor out = new LinkCompressor();
        out.bits(Integer.parseInt(code, 16), 8);
        elements.forEach(out::value);
        return out.text();
    }

    private void value(Element element) {
        String rest = element.value();
        for (LinkField field :
                ApplicationIdentifier.of(element.ai()).orElseThrow().fields()) {
            String now = field.variable() ? rest : rest.substring(0, field.longest());
            rest = rest.substring(now.length());
            int encoding = encoding(now);
            if (!field.digits()) {
                bits(encoding, 3);
            }
            if (field.variable()) {
                bits(now.length(), Integer.toBinaryString(field.longest()).length());
            }
            text(now, field.digits() ? 0 : encoding);
        }
    }

    private static int encoding(String text) {
        return text.matches("[0-9]+")
                ? 0
                : text.matches("[0-9a-f]+")
                        ? 1
                        : text.matches("[0-9A-F]+") ? 2 : text.matches("[0-9A-Za-z_-]+") ? 3 : 4;
    }

    private void text(String text, int encoding) {
        if (encoding == 0) {
            int width = text.isEmpty() ? 1 : BigInteger.TEN.pow(text.length()).bitLength();
            // The standard's formula rounds this one length up.
            width += text.length() == 59 ? 1 : 0;
            String number = text.isEmpty() ? "" : new BigInteger(text).toString(2);
            bits.append("0".repeat(width - number.length())).append(number);
            return;
        }
        String alphabet =
                encoding < 3 ? "0123456789ABCDEF" : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (char c : (encoding < 3 ? text.toUpperCase(Locale.ROOT) : text).toCharArray()) {
            bits(encoding == 4 ? c : alphabet.indexOf(c), encoding < 3 ? 4 : encoding == 3 ? 6 : 7);
        }
    }

    private void bits(int value, int width) {
        bits.append(
                Integer.toBinaryString(1 << width | value & (1 << width) - 1).substring(1));
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        while (bits.length() % 6 > 0) {
            bits.append('0');
        }
        for (int i = 0; i < bits.length(); i += 6) {
            out.append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                    .charAt(Integer.parseInt(bits.substring(i, i + 6), 2)));
        }
        return out.toString();
    }
}
