package org.proofmark.labelling.internal.font;

import java.util.HashMap;
import java.util.Map;

/**
 * Puts Arabic and Persian letters into the presentation forms (Unicode blocks FB50 and FE70) that their neighbours ask for, and lam with
 * alef into one ligature, so that a font's character table alone suffices to draw them.
 */
final class ArabicJoining {
    private static final int LAM = 0x644;

    /** Letter, its isolated form, and how many forms follow each other there (1 isolated; 2 and final; 4 and initial, medial). */
    private static final int[][] FORMS = {
        {0x621, 0xfe80, 1}, {0x622, 0xfe81, 2}, {0x623, 0xfe83, 2}, {0x624, 0xfe85, 2}, {0x625, 0xfe87, 2},
        {0x626, 0xfe89, 4}, {0x627, 0xfe8d, 2}, {0x628, 0xfe8f, 4}, {0x629, 0xfe93, 2}, {0x62a, 0xfe95, 4},
        {0x62b, 0xfe99, 4}, {0x62c, 0xfe9d, 4}, {0x62d, 0xfea1, 4}, {0x62e, 0xfea5, 4}, {0x62f, 0xfea9, 2},
        {0x630, 0xfeab, 2}, {0x631, 0xfead, 2}, {0x632, 0xfeaf, 2}, {0x633, 0xfeb1, 4}, {0x634, 0xfeb5, 4},
        {0x635, 0xfeb9, 4}, {0x636, 0xfebd, 4}, {0x637, 0xfec1, 4}, {0x638, 0xfec5, 4}, {0x639, 0xfec9, 4},
        {0x63a, 0xfecd, 4}, {0x641, 0xfed1, 4}, {0x642, 0xfed5, 4}, {0x643, 0xfed9, 4}, {0x644, 0xfedd, 4},
        {0x645, 0xfee1, 4}, {0x646, 0xfee5, 4}, {0x647, 0xfee9, 4}, {0x648, 0xfeed, 2}, {0x649, 0xfeef, 2},
        {0x64a, 0xfef1, 4}, {0x67e, 0xfb56, 4}, {0x686, 0xfb7a, 4}, {0x698, 0xfb8a, 2}, {0x6a9, 0xfb8e, 4},
        {0x6af, 0xfb92, 4}, {0x6cc, 0xfbfc, 4}
    };

    private static final Map<Integer, int[]> BY_LETTER = new HashMap<>();

    /** Alef's variants to the isolated form of their ligature with lam; the final form is the next. */
    private static final Map<Integer, Integer> LAM_ALEF =
            Map.of(0x622, 0xfef5, 0x623, 0xfef7, 0x625, 0xfef9, 0x627, 0xfefb);

    static {
        for (int[] letter : FORMS) {
            BY_LETTER.put(letter[0], letter);
        }
    }

    private ArabicJoining() {}

    /** Text in logical order in, text in logical order out. */
    static String join(String text) {
        int[] in = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < in.length; i++) {
            int[] letter = BY_LETTER.get(in[i]);
            if (letter == null) {
                out.appendCodePoint(in[i]);
                continue;
            }
            boolean before = joinsForward(neighbour(in, i, -1));
            int next = neighbour(in, i, 1);
            if (in[i] == LAM && i + 1 < in.length && LAM_ALEF.containsKey(in[i + 1])) {
                out.appendCodePoint(LAM_ALEF.getOrDefault(in[i + 1], 0xfefb) + (before ? 1 : 0));
                i++;
                continue;
            }
            boolean joinsBack = letter[2] >= 2 && before;
            boolean joinsOn = letter[2] == 4 && joinsBackward(next);
            int form = joinsOn ? (joinsBack ? 3 : 2) : joinsBack ? 1 : 0;
            out.appendCodePoint(letter[1] + form);
        }
        return out.toString();
    }

    /** The next letter in a direction that is not a vowel mark, 0 at the end. */
    private static int neighbour(int[] text, int from, int step) {
        for (int i = from + step; i >= 0 && i < text.length; i += step) {
            if (Character.getType(text[i]) != Character.NON_SPACING_MARK) {
                return text[i];
            }
        }
        return 0;
    }

    private static boolean joinsForward(int c) {
        int[] letter = BY_LETTER.get(c);
        return c == 0x640 || letter != null && letter[2] == 4;
    }

    private static boolean joinsBackward(int c) {
        int[] letter = BY_LETTER.get(c);
        return c == 0x640 || letter != null && letter[2] >= 2;
    }
}
