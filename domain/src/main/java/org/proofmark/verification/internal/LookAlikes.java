package org.proofmark.verification.internal;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How host names look, whatever letters they are made of. Source of the idea: Unicode Technical Standard 39, §4 and §5. */
final class LookAlikes {
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /** A letter and what it is taken for; letters of other scripts first, then those of ASCII. */
    private static final Map<Character, Character> TAKEN_FOR =
            pairs("аaвbеeкkмmнhоoрpсcтtуyхxіiїiјjѕsԁdһhӏlԛqԝwгrпnьbзeғf"
                    + "αaβbεeιiκkνvοoρpτtυuχxγyηnωwσoѵvցgհhոnսuօoѕs"
                    + "ɑaɡgıiøođdłlħhŧtƅbɩi"
                    + "0o1li");

    private LookAlikes() {}

    private static Map<Character, Character> pairs(String letters) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i + 1 < letters.length(); i += 2) {
            pairs.put(letters.charAt(i), letters.charAt(i + 1));
        }
        pairs.put('i', 'l');
        return pairs;
    }

    /** Lower case, compatibility forms resolved, Punycode written out, no final dot. */
    static String plain(String host) {
        String text = Normalizer.normalize(host, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u3002', '.');
        String name = IDN.toUnicode(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Two plain names with one skeleton look alike. */
    static String skeleton(String plain) {
        String bare = Normalizer.normalize(plain, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                char seen = TAKEN_FOR.getOrDefault(c, c);
                out.append(TAKEN_FOR.getOrDefault(seen, seen));
            }
        }
        return out.toString().replace("rn", "m").replace("vv", "w");
    }

    /** Whether some label of the name mixes scripts that nobody writes together. */
    static boolean mixesScripts(String plain) {
        for (String label : plain.split("\\.")) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
            scripts.remove(UnicodeScript.COMMON);
            scripts.remove(UnicodeScript.INHERITED);
            if (scripts.stream().anyMatch(EAST_ASIAN::contains)) {
                scripts.removeAll(EAST_ASIAN);
                scripts.remove(UnicodeScript.LATIN);
                scripts.add(UnicodeScript.HAN);
            }
            if (scripts.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether one insertion, deletion, substitution or swap of neighbours leads from one to the other. */
    static boolean isOneEdit(String a, String b) {
        int front = 0;
        int shorter = Math.min(a.length(), b.length());
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        int leftA = a.length() - front - back;
        int leftB = b.length() - front - back;
        boolean swapped = leftA == 2
                && leftB == 2
                && a.charAt(front) == b.charAt(front + 1)
                && a.charAt(front + 1) == b.charAt(front);
        return swapped || Math.max(leftA, leftB) == 1;
    }
}
