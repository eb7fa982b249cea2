package org.proofmark.kernel;

/** The character sets that AI values may use. Source: GS1 General Specifications §7.11. */
final class CharacterSets {
    private static final String MARKS_82 = "!\"%&'()*+,-./:;<=>?_";
    private static final String MARKS_39 = "#-/";

    private CharacterSets() {}

    /** GS1 AI encodable character set 82: digits, both cases, and twenty marks. */
    static boolean in82(char c) {
        return alphanumeric(c) || MARKS_82.indexOf(c) >= 0;
    }

    static boolean only82(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!in82(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** GS1 AI encodable character set 39: digits, upper case, and three marks. */
    static boolean in39(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || MARKS_39.indexOf(c) >= 0;
    }

    /** GS1 AI encodable character set 64: base64url with its padding. */
    static boolean in64(char c) {
        return alphanumeric(c) || c == '-' || c == '_' || c == '=';
    }

    private static boolean alphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
