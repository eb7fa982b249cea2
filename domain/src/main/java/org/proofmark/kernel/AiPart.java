package org.proofmark.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an AI's value: so many characters of a character set, and what they must mean.
 *
 * @param set N digits, X set 82, Y set 39, Z set 64
 * @param shortest fewest characters when the part is there
 * @param longest most characters
 * @param optional whether the part may be left out when the value ends before it
 * @param checks names of the rules in {@link AiChecks}
 */
record AiPart(char set, int shortest, int longest, boolean optional, List<String> checks) {
    /** Reads the notation of the resource, for example {@code N13/check-digit}, {@code X..20} or {@code N..12?}. */
    static AiPart of(String notation) {
        String[] pieces = notation.split("/", -1);
        String size = pieces[0].substring(1);
        boolean optional = size.endsWith("?");
        size = optional ? size.substring(0, size.length() - 1) : size;
        boolean variable = size.startsWith("..");
        int longest = Integer.parseInt(variable ? size.substring(2) : size);
        return new AiPart(
                pieces[0].charAt(0),
                variable ? 1 : longest,
                longest,
                optional,
                List.of(pieces).subList(1, pieces.length));
    }

    /** What is wrong with these characters; null when nothing is. */
    @Nullable
    String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!allows(text.charAt(i))) {
                return "character " + (i + 1) + " should be " + alphabet();
            }
        }
        for (String check : checks) {
            String fault = AiChecks.fault(check, text);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private boolean allows(char c) {
        return switch (set) {
            case 'N' -> c >= '0' && c <= '9';
            case 'X' -> CharacterSets.in82(c);
            case 'Y' -> CharacterSets.in39(c);
            default -> CharacterSets.in64(c);
        };
    }

    private String alphabet() {
        return switch (set) {
            case 'N' -> "a digit";
            case 'X' -> "a letter, digit or mark of GS1 character set 82";
            case 'Y' -> "an upper-case letter, a digit, #, - or /";
            default -> "a base64url character";
        };
    }
}
