package org.proofmark.web.shell;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The bundle {@code messages} in one language: English where there is none for it. */
final class Phrases {
    static final String BUNDLE = "org.proofmark.web.shell.messages";
    private static final Map<String, Phrases> ALL = new ConcurrentHashMap<>();
    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    private final ResourceBundle bundle;
    private final boolean rightToLeft;

    private Phrases(String language) {
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language),
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        rightToLeft = Look.isRightToLeft(language);
    }

    static Phrases in(Locale locale) {
        String language = Look.speaks(locale.getLanguage()) ? locale.getLanguage() : "en";
        return ALL.computeIfAbsent(language, Phrases::new);
    }

    /**
     * The phrase with its blanks {@code {0}}, {@code {1}} … filled. Nothing else in it has a meaning, so that translators need not double
     * their apostrophes. Between right-to-left words each filling keeps a direction of its own, or a code would read backwards.
     */
    String say(String key, @Nullable Object... fillings) {
        String said = bundle.getString(key);
        for (int i = 0; i < fillings.length; i++) {
            String filling = String.valueOf(fillings[i]);
            said = said.replace("{" + i + "}", rightToLeft ? ISOLATE + filling + END_ISOLATE : filling);
        }
        return said;
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    String name(String family, String name) {
        String key = family + "." + name;
        return knows(key) ? bundle.getString(key) : readable(name);
    }

    /** {@code Hold.Kind} for the enumeration {@code Kind} in {@code Hold}. */
    static String family(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** {@code VERIFY_ONLY} becomes {@code Verify only}. */
    static String readable(String constant) {
        String text = constant.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
