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
        return of(reason, shown, brand, null, null, wanted);
    }

    /** The message of a result, in another language than its own for example. */
    public static Message of(VerificationResult result, String brand, Locale wanted) {
        return of(
                result.reasons().get(0),
                result.verdict(),
                brand,
                result.danger(),
                result.photo() == null ? null : result.photo().watermark(),
                wanted);
    }

    /** As above, for what may be dangerous to open. */
    public static Message of(String reason, Verdict shown, String brand, @Nullable Danger danger, Locale wanted) {
        return of(reason, shown, brand, danger, null, wanted);
    }

    /**
     * As above, with what a photograph lacked: how to take a better one, or that the code alone was checked.
     *
     * @param danger null where nothing is dangerous
     * @param print null where there was no photograph
     */
    public static Message of(
            String reason,
            Verdict shown,
            String brand,
            @Nullable Danger danger,
            @Nullable Watermark print,
            Locale wanted) {
        String language = language(wanted);
        ResourceBundle bundle = BUNDLES.computeIfAbsent(language, VerdictMessages::load);
        String key = danger == null ? key(bundle, lacking(bundle, reason, print), shown) : key(danger);
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

    /** The reason with what the picture lacked, where there is a text of its own for that. */
    private static String lacking(ResourceBundle bundle, String reason, @Nullable Watermark print) {
        String key = print == null || print.undecided() == null ? reason : reason + "_" + print.undecided();
        return bundle.containsKey(key + ".title") ? key : reason;
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
