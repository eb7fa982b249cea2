package org.proofmark.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes element strings apart. One pass over the text; nothing is retried, so time is linear in its length. */
final class ElementStringReader {
    private final String text;
    private final List<Element> elements = new ArrayList<>();
    private final List<Gs1.Fault> faults = new ArrayList<>();

    private ElementStringReader(String text) {
        this.text = text;
    }

    static ElementString.Reading read(String text) {
        ElementStringReader reader = new ElementStringReader(text);
        int start = start(text);
        if (start >= text.length()) {
            reader.faults.add(new Gs1.Fault(0, null, "there is nothing to read"));
        } else if (text.charAt(start) == '(') {
            reader.bracketed(start);
        } else {
            reader.raw(start);
        }
        return new ElementString.Reading(new ElementString(reader.elements), reader.faults);
    }

    /** Where the data begin: behind a symbology identifier (ISO/IEC 15424) and leading separators. */
    private static int start(String text) {
        int at = text.startsWith("]") ? Math.min(3, text.length()) : 0;
        while (at < text.length() && separator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean separator(char c) {
        return c == ElementString.SEPARATOR || c == '^';
    }

    private void bracketed(int start) {
        int at = start;
        while (at < text.length()) {
            int close = identifierEnd(at);
            if (close < 0) {
                faults.add(
                        new Gs1.Fault(at, null, "an identifier of two to four digits in brackets should stand here"));
                return;
            }
            String ai = text.substring(at + 1, close);
            StringBuilder value = new StringBuilder();
            int next = close + 1;
            while (next < text.length() && identifierEnd(next) < 0) {
                if (text.charAt(next) == '\\' && next + 1 < text.length() && text.charAt(next + 1) == '(') {
                    next++;
                }
                value.append(text.charAt(next++));
            }
            add(ai, value.toString(), close + 1, at);
            at = next;
        }
    }

    /** Where the bracket closes when an identifier in brackets begins here, else -1. */
    private int identifierEnd(int at) {
        if (text.charAt(at) != '(') {
            return -1;
        }
        for (int i = at + 1; i <= at + 5 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i - at >= 3 ? i : -1;
            }
            if (c < '0' || c > '9') {
                return -1;
            }
        }
        return -1;
    }

    private void raw(int start) {
        int at = start;
        while (at < text.length()) {
            Optional<ApplicationIdentifier> found = ApplicationIdentifier.startOf(text, at);
            if (found.isEmpty()) {
                faults.add(new Gs1.Fault(at, null, "no identifier that GS1 has assigned begins here"));
                return;
            }
            String ai = found.get().code();
            int value = at + ai.length();
            int end = value;
            int most = found.get().predefinedLength() ? value + found.get().longest() : text.length();
            while (end < text.length() && end < most && !separator(text.charAt(end))) {
                end++;
            }
            add(ai, text.substring(value, end), value, at);
            at = end;
            while (at < text.length() && separator(text.charAt(at))) {
                at++;
            }
        }
    }

    private void add(String ai, String value, int position, int start) {
        if (ApplicationIdentifier.of(ai).isEmpty()) {
            faults.add(new Gs1.Fault(start, ai, "GS1 has assigned no such identifier"));
        } else {
            elements.add(new Element(ai, value, position));
        }
    }
}
