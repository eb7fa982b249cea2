package org.proofmark.verification.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.verification.Danger;
import org.proofmark.verification.Danger.Kind;

/**
 * Looks at a scanned text that is no code of ours and says why it should not be opened. Looks at the text alone: no name is resolved,
 * nobody is asked. That nothing is found says nothing good about an address. Plain rules; {@code AddressScreenTest} holds them as a table.
 */
final class AddressScreen {
    private static final Set<String> ACTIVE = Set.of(
            "javascript",
            "vbscript",
            "data",
            "blob",
            "file",
            "filesystem",
            "content",
            "intent",
            "android-app",
            "market",
            "itms",
            "itms-apps",
            "itms-services",
            "tel",
            "sms",
            "smsto",
            "mms",
            "mmsto",
            "mailto",
            "matmsg",
            "facetime",
            "wifi",
            "dpp",
            "otpauth",
            "upi",
            "bitcoin",
            "ethereum",
            "view-source",
            "about",
            "chrome",
            "jar",
            "ftp",
            "ssh",
            "telnet",
            "ws",
            "wss",
            "whatsapp",
            "tg",
            "weixin",
            "alipay",
            "alipays");
    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]{0,31}):(.*)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(0x[0-9a-f]*|[0-9]+)(\\.(0x[0-9a-f]*|[0-9]+)){0,3}");
    private static final int MOST_LABELS = 40;

    private final KnownHosts known;

    AddressScreen(KnownHosts known) {
        this.known = known;
    }

    /**
     * What was found.
     *
     * @param note one sentence for staff
     */
    record Finding(Danger danger, String note) {
        static Finding of(Kind kind, String note) {
            return new Finding(new Danger(kind, null), note);
        }

        static Finding imitation(String host, String note) {
            return new Finding(new Danger(Kind.IMITATION, host), note);
        }
    }

    /** @param given as scanned; no more than {@link DigitalLink#LONGEST} characters are looked at */
    Optional<Finding> look(String given) {
        String text = given.substring(0, Math.min(given.length(), DigitalLink.LONGEST))
                .strip();
        // Browsers drop controls and tabs before they read the scheme.
        String seen = visible(text);
        String lower = unwrapped(seen.toLowerCase(Locale.ROOT));
        Matcher scheme = SCHEME.matcher(lower);
        String rest = lower;
        boolean web = false;
        if (scheme.matches()) {
            String name = scheme.group(1);
            web = name.equals("http") || name.equals("https");
            if (ACTIVE.contains(name) || !web && scheme.group(2).startsWith("//")) {
                return Optional.of(
                        Finding.of(Kind.ACTIVE_SCHEME, "It is no web address but acts by \"" + name + ":\"."));
            }
            rest = web ? scheme.group(2) : lower;
        }
        String address = rest.replace('\\', '/').replaceFirst("^/+", "");
        int end = firstOf(address, "/?#");
        String authority = address.substring(0, end).replace("%40", "@");
        String path = address.substring(end);
        if (!web && (rest.startsWith("(") || !authority.contains("."))) {
            return Optional.empty();
        }
        return Optional.ofNullable(address(authority, path, seen.length() != text.length(), web));
    }

    private @Nullable Finding address(String authority, String path, boolean hidden, boolean web) {
        int at = authority.lastIndexOf('@');
        String host = LookAlikes.plain(withoutPort(authority.substring(at + 1)));
        boolean genuine = known.isGenuine(host);
        if (!genuine) {
            Finding imitation = imitation(host, at < 0 ? "" : authority.substring(0, at), path);
            if (imitation != null) {
                return imitation;
            }
        }
        if (at >= 0) {
            return Finding.of(Kind.CREDENTIALS, "A name before the @ hides the host " + host + ".");
        }
        if (hidden && web) {
            return Finding.of(Kind.HIDDEN_CHARACTERS, "It holds characters that nobody sees.");
        }
        if (LookAlikes.mixesScripts(host)) {
            return Finding.of(Kind.MIXED_SCRIPTS, "Its host mixes letters of several scripts.");
        }
        boolean bare = host.startsWith("[")
                || NUMBER.matcher(host).matches() && (web || host.split("\\.").length == 4 && !path.isEmpty());
        return bare && !genuine ? Finding.of(Kind.BARE_ADDRESS, "It leads to a number, not to a name.") : null;
    }

    private @Nullable Finding imitation(String host, String user, String path) {
        String[] labels = host.split("\\.");
        int count = Math.min(labels.length, MOST_LABELS);
        for (int from = 0; from < count; from++) {
            String start = labels[from];
            String joined = "";
            for (int to = from; to < count; to++) {
                String before = joined.isEmpty() ? "" : joined + ".";
                joined = before + labels[to];
                Optional<String> inside = within(before, labels[to], start, joined);
                if (inside.isPresent()) {
                    return Finding.imitation(
                            inside.get(), "It carries the name of " + inside.get() + " inside another.");
                }
            }
            if (from < count - 1) {
                Optional<String> like = known.looksLike(joined);
                if (like.isPresent()) {
                    return Finding.imitation(like.get(), "Its letters look like those of " + like.get() + ".");
                }
                Optional<String> near = known.oneEditFrom(joined);
                if (near.isPresent()) {
                    return Finding.imitation(near.get(), "It is one letter away from " + near.get() + ".");
                }
            }
        }
        Optional<String> named = known.named(LookAlikes.plain(withoutPort(user)));
        if (named.isPresent()) {
            return Finding.imitation(
                    named.get(), "The name of " + named.get() + " stands before an @, where it means nothing.");
        }
        for (String segment : path.split("[/?#]")) {
            Optional<String> inPath = known.named(LookAlikes.plain(withoutPort(segment)));
            if (inPath.isPresent()) {
                return Finding.imitation(inPath.get(), "The name of " + inPath.get() + " stands in its path only.");
            }
        }
        return null;
    }

    /** A brand's name within a host that is not the brand's: whole labels, or labels lengthened by a hyphen, or dots made hyphens. */
    private Optional<String> within(String before, String last, String first, String joined) {
        Optional<String> whole = known.named(joined);
        if (whole.isPresent()) {
            return whole;
        }
        for (int hyphen = last.indexOf('-'); hyphen > 0; hyphen = last.indexOf('-', hyphen + 1)) {
            Optional<String> lengthened = known.named(before + last.substring(0, hyphen));
            Optional<String> hyphened = known.hyphened(last.substring(0, hyphen));
            if (lengthened.isPresent() || hyphened.isPresent()) {
                return lengthened.or(() -> hyphened);
            }
        }
        for (int hyphen = first.indexOf('-'); hyphen >= 0; hyphen = first.indexOf('-', hyphen + 1)) {
            Optional<String> lengthened = known.named(joined.substring(hyphen + 1));
            Optional<String> hyphened = known.hyphened(first.substring(hyphen + 1));
            if (lengthened.isPresent() || hyphened.isPresent()) {
                return lengthened.or(() -> hyphened);
            }
        }
        return known.hyphened(last);
    }

    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    /** Some scanners hand over the whole address percent-encoded. */
    private static String unwrapped(String lower) {
        int colon = lower.indexOf("%3a");
        return colon < 0 || colon > 31 || lower.indexOf(':') >= 0 && lower.indexOf(':') < colon
                ? lower
                : lower.replace("%3a", ":")
                        .replace("%2f", "/")
                        .replace("%3f", "?")
                        .replace("%40", "@");
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int firstOf(String text, String stops) {
        int at = 0;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
