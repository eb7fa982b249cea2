package org.proofmark.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.DigitalLink.Reading;
import org.proofmark.kernel.DigitalLink.Reason;
import org.proofmark.kernel.DigitalLink.Unread;

/** Takes Digital Links apart without regular expressions or java.net.URI, whose limits and exceptions hostile input explores. */
final class DigitalLinkReader {
    /** A piece of the text: a path segment, a parameter's name or value. */
    private record Piece(int position, String text) {}

    private final String text;
    private final boolean compressedToo;
    private String host = "";

    private DigitalLinkReader(String text, boolean compressedToo) {
        this.text = text;
        this.compressedToo = compressedToo;
    }

    static Reading read(@Nullable String text, boolean compressedToo) {
        if (text == null || text.isEmpty()) {
            return new Unread(Reason.EMPTY, "", 0, "there is nothing to read");
        }
        if (text.length() > DigitalLink.LONGEST) {
            return new Unread(
                    Reason.TOO_LONG,
                    "",
                    DigitalLink.LONGEST,
                    "a link has at most " + DigitalLink.LONGEST + " characters, this has " + text.length());
        }
        return new DigitalLinkReader(text, compressedToo).link();
    }

    /** Whether this is a host name or address, optionally with a port, in upper or lower case. */
    static boolean validAuthority(String authority) {
        int colon = authority.indexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "1" : authority.substring(colon + 1);
        if (name.isEmpty()
                || name.length() > 253
                || port.length() > 5
                || Digits.value(port) < 1
                || Digits.value(port) > 65_535) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inside = i > 0 && i < name.length() - 1;
            if (!(c >= '0' && c <= '9'
                    || c >= 'A' && c <= 'Z'
                    || c >= 'a' && c <= 'z'
                    || inside && (c == '-' || c == '.' && name.charAt(i - 1) != '.'))) {
                return false;
            }
        }
        return true;
    }

    private Reading link() {
        int slashes = text.indexOf("://");
        String scheme = slashes < 0 ? "" : text.substring(0, slashes).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return unread(Reason.NOT_A_LINK, 0, "a link begins with https://");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\') {
                return unread(Reason.BAD_CHARACTER, i, "this character may not stand in a link");
            }
        }
        int from = slashes + 3;
        int end = end(from, text.length(), "/?#");
        String authority = text.substring(from, end).toLowerCase(Locale.ROOT);
        if (!validAuthority(authority)) {
            return unread(Reason.NOT_A_LINK, from, "a host name should stand here");
        }
        host = withoutDefaultPort(authority, scheme);
        int pathEnd = end(end, text.length(), "?#");
        int queryEnd = end(pathEnd, text.length(), "#");
        return elements(split(end, pathEnd, '/'), pathEnd < queryEnd ? split(pathEnd, queryEnd, '&') : List.of());
    }

    private static String withoutDefaultPort(String authority, String scheme) {
        String usual = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority;
    }

    /** The pieces between separators; the first character of the range is itself one ('/' or '?'). Empty pieces are dropped. */
    private List<Piece> split(int from, int to, char separator) {
        List<Piece> pieces = new ArrayList<>();
        int at = from + 1;
        while (at <= to) {
            int end = Math.min(end(at, to, String.valueOf(separator)), to);
            if (end > at) {
                pieces.add(new Piece(at, text.substring(at, end)));
            }
            at = end + 1;
        }
        return pieces;
    }

    private int end(int from, int to, String stops) {
        int at = from;
        while (at < to && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private Reading elements(List<Piece> path, List<Piece> query) {
        int key = key(path);
        if (key >= 0) {
            return values(path.subList(key, path.size()), List.of(), query);
        }
        if (compressedToo && !path.isEmpty()) {
            return compressed(path.subList(0, path.size() - 1), path.get(path.size() - 1), query);
        }
        return noKey();
    }

    /** The key is the first segment from which on the path is a key and its qualifiers in order; what is before belongs to the host. */
    private static int key(List<Piece> path) {
        for (int i = path.size() % 2; i < path.size(); i += 2) {
            if (keyed(path, i)) {
                return i;
            }
        }
        return -1;
    }

    private Reading compressed(List<Piece> before, Piece last, List<Piece> query) {
        ElementString.Reading unpacked =
                LinkDecompressor.read(last.text(), last.position()).orElse(null);
        if (unpacked == null) {
            return noKey();
        }
        if (!unpacked.faults().isEmpty()) {
            Gs1.Fault fault = unpacked.faults().get(0);
            String where = fault.ai() == null ? "" : "(" + fault.ai() + "): ";
            return unread(
                    Reason.NO_KEY,
                    fault.position(),
                    "the address names no GS1 key; as a compressed link: " + where + fault.problem());
        }
        int key = key(before);
        List<Element> elements = unpacked.elements().elements();
        boolean keyed = elements.stream().anyMatch(element -> ApplicationIdentifier.of(element.ai())
                .filter(ApplicationIdentifier::key)
                .isPresent());
        if (key < 0 && !keyed) {
            return unread(Reason.NO_KEY, last.position(), "the address names no GS1 key, compressed or not");
        }
        return values(key < 0 ? List.of() : before.subList(key, before.size()), elements, query);
    }

    private Reading noKey() {
        return unread(Reason.NO_KEY, Math.min(text.indexOf("://") + 3, text.length()), "the address names no GS1 key");
    }

    private static boolean keyed(List<Piece> path, int start) {
        Optional<ApplicationIdentifier> key =
                ApplicationIdentifier.of(path.get(start).text()).filter(ApplicationIdentifier::key);
        if (key.isEmpty() || path.size() - start > 8) {
            return false;
        }
        for (List<String> sequence : key.get().qualifiers()) {
            int allowed = 0;
            int i = start + 2;
            while (i < path.size() && allowed < sequence.size()) {
                if (sequence.get(allowed++).equals(path.get(i).text())) {
                    i += 2;
                }
            }
            if (i >= path.size()) {
                return true;
            }
        }
        return false;
    }

    private Reading values(List<Piece> path, List<Element> unpacked, List<Piece> query) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < path.size(); i += 2) {
            Piece piece = path.get(i + 1);
            String ai = path.get(i).text();
            Optional<String> decoded = PercentCode.decode(piece.text());
            if (decoded.isEmpty()) {
                return unread(Reason.BAD_CHARACTER, piece.position(), "this percent-encoding is broken");
            }
            // Early releases of the standard allowed the shorter GTINs here.
            String value =
                    ai.equals("01") ? Gtin.parse(decoded.get()).map(Gtin::value).orElse(decoded.get()) : decoded.get();
            Element element = new Element(ai, value, piece.position());
            String fault = element.fault();
            if (fault != null) {
                return unread(Reason.BAD_VALUE, piece.position(), "(" + ai + "): " + fault);
            }
            elements.add(element);
        }
        elements.addAll(unpacked);
        for (Piece parameter : query) {
            int equals = parameter.text().indexOf('=');
            String name = equals < 0 ? parameter.text() : parameter.text().substring(0, equals);
            if (ApplicationIdentifier.of(name).isPresent()) {
                String value = equals < 0 ? "" : parameter.text().substring(equals + 1);
                int position = parameter.position() + equals + 1;
                elements.add(new Element(name, PercentCode.decode(value).orElse(value), position));
            }
        }
        return new DigitalLink.Read(new DigitalLink(host, new ElementString(elements)));
    }

    private Reading unread(Reason reason, int position, String problem) {
        return new Unread(reason, host, position, problem);
    }
}
