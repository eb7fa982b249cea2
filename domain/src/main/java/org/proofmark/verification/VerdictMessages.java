package org.proofmark.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
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
        String language = language(wanted);
        ResourceBundle bundle = BUNDLES.computeIfAbsent(language, VerdictMessages::load);
        String key = key(bundle, reason, shown);
        return new Message(
                fill(bundle.getString(key + ".title"), brand), fill(bundle.getString(key + ".text"), brand), language);
    }

    private static String key(ResourceBundle bundle, String reason, Verdict shown) {
        // What the public may not tell apart has one text.
        String key = reason.equals(Reason.LEAKED_KEY.name()) ? Reason.FORGED.name() : reason;
        return bundle.containsKey(key + ".title") ? key : Reason.SCAN_RULE + "_" + shown;
    }

    private static String fill(String text, String brand) {
        return text.replace("{brand}", brand);
    }

    private static ResourceBundle load(String language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.equals("en") ? Locale.ROOT : Locale.forLanguageTag(language),
                VerdictMessages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
