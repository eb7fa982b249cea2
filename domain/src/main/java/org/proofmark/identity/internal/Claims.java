package org.proofmark.identity.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.proofmark.kernel.Problem;

/** The forms of what can be claimed in the directory. */
final class Claims {
    private static final Pattern LABEL_HOST =
            Pattern.compile("(?=.{3,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final Pattern EMAIL =
            Pattern.compile("(?=.{3,254}$)[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])");

    private Claims() {}

    static String host(String field, String text) {
        String host = withoutPort(text);
        if (!LABEL_HOST.matcher(host).matches()) {
            throw Problem.invalid(
                    "host-invalid", field, text, "must be a host name like id.example.com, without a port");
        }
        return host;
    }

    /** As it is looked up: lower case, no port, no final dot. */
    static String withoutPort(String text) {
        String host = text.strip().toLowerCase(Locale.ROOT);
        int colon = host.indexOf(':');
        if (colon >= 0) {
            host = host.substring(0, colon);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    static String email(String field, String text) {
        String email = text.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw Problem.invalid("email-invalid", field, text, "must be an e-mail address like anna@example.com");
        }
        return email;
    }

    static String slug(String field, String text) {
        if (!SLUG.matcher(text).matches()) {
            throw Problem.invalid(
                    "slug-invalid", field, text, "must be 2 to 40 lower-case letters, digits and inner hyphens");
        }
        return text;
    }

    /** A name for people: not blank, no control characters, at most this long. */
    static String name(String field, String text, int longest) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > longest || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(
                    "name-invalid", field, text, "must be 1 to " + longest + " characters without control characters");
        }
        return name;
    }
}
