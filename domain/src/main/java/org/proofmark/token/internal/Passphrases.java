package org.proofmark.token.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is no passphrase: a thief of the file tries at leisure, thousands a second. */
final class Passphrases {
    static final int SHORTEST = 16;
    static final int LONGEST = 200;
    private static final int FEWEST_CHARACTERS = 8;
    /** Keyboard rows and what people write where a passphrase is wanted. */
    private static final String[] GUESSED_FIRST = {
        "proofmark", "passphrase", "password", "passwort", "qwerty", "qwertz", "azerty", "letmein", "iloveyou"
    };

    private Passphrases() {}

    /**
     * What is wrong with a passphrase.
     *
     * @param known what a thief reads in the file, for example the GTIN
     */
    static Optional<String> fault(String passphrase, String... known) {
        int[] points = passphrase.codePoints().toArray();
        if (points.length < SHORTEST || points.length > LONGEST) {
            return Optional.of("must have " + SHORTEST + " to " + LONGEST + " characters: four or five words, or a"
                    + " generated one");
        }
        if (passphrase.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("must be one line of text");
        }
        String left = passphrase.toLowerCase(Locale.ROOT);
        for (String guess : GUESSED_FIRST) {
            left = left.replace(guess, "");
        }
        for (String word : known) {
            left = left.replace(word.toLowerCase(Locale.ROOT), "");
        }
        int[] rest = left.codePoints().toArray();
        long different = IntStream.of(rest).distinct().count();
        long steps = IntStream.range(1, rest.length)
                .filter(i -> Math.abs(rest[i] - rest[i - 1]) <= 1)
                .count();
        if (different < FEWEST_CHARACTERS || steps > rest.length / 2 || isRepeated(rest)) {
            return Optional.of("is easily guessed: take four or five unrelated words, or a generated one");
        }
        return Optional.empty();
    }

    /** Whether a short text stands there several times. */
    private static boolean isRepeated(int[] text) {
        return IntStream.rangeClosed(1, text.length / 2)
                .anyMatch(period -> IntStream.range(period, text.length).allMatch(i -> text[i] == text[i - period]));
    }
}
