package org.proofmark.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.verification.VerificationResult.Message;

/** What a person is told for each reason, in every language that there are texts in. */
public final class VerdictMessages {
    /** Tags of those languages; the first is the one for everybody else. */
    public static final List<String> LANGUAGES = List.of("en", "ar", "zh", "de", "fr", "es");

    private static final String BUNDLE = "org.proofmark.verification.messages";
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private VerdictMessages() {}

    /** The language of {@link #LANGUAGES} that serves a person who wants this one. */
    public static String language(Locale wanted) {
        return LANGUAGES.contains(wanted.getLanguage()) ? wanted.getLanguage() : "en";
    }

    /**
     * The message for a decisive reason.
     *
     * @param reason as in {@link VerificationResult#reasons}: a {@link Reason} or the name of a rule on scans
     * @param brand the brand's name as its customers know it
     */
    public static Message of(String reason, Verdict shown, String brand, Locale wanted) {
        return of(reason, shown, brand, null, wanted);
    }

    /**
     * As above, for what may be dangerous to open.
     *
     * @param danger null where nothing is
     */
    public static Message of(String reason, Verdict shown, String brand, @Nullable Danger danger, Locale wanted) {
        String language = language(wanted);
        ResourceBundle bundle = BUNDLES.computeIfAbsent(language, VerdictMessages::load);
        String key = danger == null ? key(bundle, reason, shown) : key(danger);
        String host = danger == null || danger.imitates() == null ? "" : danger.imitates();
        return new Message(
                fill(bundle.getString(key + ".title"), brand, host),
                fill(bundle.getString(key + ".text"), brand, host),
                language);
    }

    private static String key(Danger danger) {
        return danger.imitates() == null ? "NOT_OURS_DANGER" : "NOT_OURS_IMITATION";
    }

    private static String key(ResourceBundle bundle, String reason, Verdict shown) {
        // What the public may not tell apart has one text.
        String key = reason.equals(Reason.LEAKED_KEY.name()) ? Reason.FORGED.name() : reason;
        return bundle.containsKey(key + ".title") ? key : Reason.SCAN_RULE + "_" + shown;
    }

    private static String fill(String text, String brand, String host) {
        return text.replace("{brand}", brand).replace("{host}", host);
    }

    private static ResourceBundle load(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language),
                VerdictMessages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
