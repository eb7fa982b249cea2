package org.proofmark.web.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.verification.VerdictMessages;

/** The words of the public pages in one language. */
final class PageTexts {
    private static final String BUNDLE = "org.proofmark.web.verification.page";
    private static final Map<String, PageTexts> ALL = new ConcurrentHashMap<>();

    private final String tag;
    private final ResourceBundle words;

    private PageTexts(String tag) {
        this.tag = tag;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                tag.equals("en") ? Locale.ROOT : Locale.forLanguageTag(tag),
                PageTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static PageTexts of(String tag) {
        return ALL.computeIfAbsent(VerdictMessages.language(Locale.forLanguageTag(tag)), PageTexts::new);
    }

    /** The first of the browser's languages that there are texts in; {@code ?lang=} wins. */
    static Locale wanted(HttpServletRequest request) {
        return wanted(request.getParameter("lang"), Collections.list(request.getLocales()));
    }

    static Locale wanted(@Nullable String asked, Iterable<Locale> accepted) {
        if (asked != null && VerdictMessages.LANGUAGES.contains(asked)) {
            return Locale.forLanguageTag(asked);
        }
        for (Locale each : accepted) {
            if (VerdictMessages.LANGUAGES.contains(each.getLanguage())) {
                return each;
            }
        }
        return Locale.ENGLISH;
    }

    String tag() {
        return tag;
    }

    String direction() {
        return tag.equals("ar") ? "rtl" : "ltr";
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** How dates, and times if a style is given for them, are written here. */
    DateTimeFormatter format(FormatStyle date, @Nullable FormatStyle time) {
        return DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale()),
                locale());
    }

    String get(String key) {
        return words.getString(key);
    }

    String get(String key, String name, String value) {
        return words.getString(key).replace("{" + name + "}", value);
    }
}
