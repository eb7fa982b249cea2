package org.proofmark.identity.internal;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;

/**
 * What may be a password (NIST SP 800-63B §5.1.1.2): long rather than motley, none of those that everybody tries, nothing of the user's
 * own name.
 */
final class PasswordPolicy {
    static final int LEAST_LENGTH = 12;
    /** So that hashing one cannot be made expensive. */
    static final int GREATEST_LENGTH = 200;

    private static final int LEAST_DISTINCT = 5;

    /** Stems that lists of leaked passwords are full of; digits and signs around and repetitions of them do not help. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passw",
            "motdepasse",
            "contrasena",
            "iloveyou",
            "letmein",
            "welcome",
            "welcometo",
            "admin",
            "administrator",
            "administrat",
            "changeme",
            "changemenow",
            "changeit",
            "secret",
            "topsecret",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "azerty",
            "azertyuiop",
            "qwertzuiop",
            "asdfgh",
            "asdfghjkl",
            "zxcvbnm",
            "abc",
            "abcd",
            "abcdef",
            "abcdefgh",
            "abcdefghijkl",
            "abcdefghijklm",
            "football",
            "baseball",
            "basketball",
            "superman",
            "spiderman",
            "starwars",
            "dragon",
            "monkey",
            "princess",
            "sunshine",
            "master",
            "trustno",
            "whatever",
            "computer",
            "internet",
            "google",
            "default",
            "guest",
            "root",
            "toor",
            "test",
            "testing",
            "user",
            "username",
            "login",
            "proofmark",
            "correcthorsebatterystaple",
            "correct horse battery staple");

    private PasswordPolicy() {}

    /** @throws org.proofmark.kernel.ProblemException INVALID {@code password-weak}, never repeating the password */
    static void check(String field, String password, String email) {
        String fault = fault(password, email);
        if (fault != null) {
            throw Problem.invalid("password-weak", field, null, fault);
        }
    }

    private static @Nullable String fault(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST_LENGTH || length > GREATEST_LENGTH) {
            return "must have " + LEAST_LENGTH + " to " + GREATEST_LENGTH + " characters";
        }
        if (password.codePoints().distinct().count() < LEAST_DISTINCT) {
            return "must have at least " + LEAST_DISTINCT + " different characters";
        }
        String lower = password.toLowerCase(Locale.ROOT);
        int at = email.indexOf('@');
        String person = at < 0 ? email : email.substring(0, at);
        if (lower.equals(email) || (person.length() >= 4 && stem(lower).equals(stem(person)))) {
            return "must not be your e-mail address or name";
        }
        if (isCommon(lower)) {
            return "is one of those that are tried first";
        }
        return null;
    }

    private static boolean isCommon(String lower) {
        String stem = stem(lower);
        if (stem.isEmpty() || COMMON.contains(stem)) {
            return true;
        }
        for (int half = 1; half <= stem.length() / 2; half++) {
            String part = stem.substring(0, half);
            if (stem.length() % half == 0 && part.repeat(stem.length() / half).equals(stem) && COMMON.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** What is left without digits and signs at both ends and with the usual disguises undone. */
    private static String stem(String lower) {
        String letters = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return letters.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('@', 'a')
                .replace('$', 's');
    }
}
