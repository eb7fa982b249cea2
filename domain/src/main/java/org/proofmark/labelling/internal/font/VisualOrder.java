package org.proofmark.labelling.internal.font;

import java.text.Bidi;
import java.text.Normalizer;

/**
 * Text as it is drawn from left to right: cleaned of what cannot be printed, Arabic letters joined, right-to-left runs reversed
 * (Unicode Standard Annex 9), brackets mirrored.
 */
public final class VisualOrder {
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private VisualOrder() {}

    /**
     * One line that can be printed: white space becomes single blanks, control and format characters, variation selectors and private
     * use vanish, an unpaired surrogate becomes U+FFFD.
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean blank = true;
        for (int c :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    clean.append(' ');
                }
                blank = true;
                continue;
            }
            int type = Character.getType(c);
            boolean invisible = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.PRIVATE_USE
                    || c >= 0xfe00 && c <= 0xfe0f
                    || c >= 0xe0100 && c <= 0xe01ef
                    || (c & 0xfffe) == 0xfffe;
            if (!invisible) {
                clean.appendCodePoint(type == Character.SURROGATE ? 0xfffd : c);
                blank = false;
            }
        }
        return clean.toString().strip();
    }

    static boolean startsRightToLeft(String text) {
        return !isAscii(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    static String of(String text) {
        if (isAscii(text)) {
            return text;
        }
        String joined = ArabicJoining.join(clean(text));
        Bidi bidi = new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return joined;
        }
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] pieces = new String[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String piece = joined.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            pieces[run] = levels[run] % 2 == 0 ? piece : reversed(piece);
        }
        Bidi.reorderVisually(levels, 0, pieces, 0, runs);
        return String.join("", pieces);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 32 || text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    /** Code points backwards, brackets turned round, and marks kept behind the letter that they sit on. */
    private static String reversed(String piece) {
        StringBuilder result = new StringBuilder(piece.length());
        int end = piece.length();
        while (end > 0) {
            int start = end;
            int c;
            do {
                c = piece.codePointBefore(start);
                start -= Character.charCount(c);
            } while (start > 0 && Character.getType(c) == Character.NON_SPACING_MARK);
            int bracket = MIRRORED.indexOf(c);
            if (bracket >= 0) {
                result.append(MIRRORED.charAt(bracket ^ 1));
            } else {
                result.append(piece, start, end);
            }
            end = start;
        }
        return result.toString();
    }
}
