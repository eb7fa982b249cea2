package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How this reader wants to see pages: language, light or dark, time zone. Kept in three cookies, so it outlives the session. */
@Named
@RequestScoped
public class Look {
    private static final List<Language> LANGUAGES = List.of(
            new Language("en", "English"),
            new Language("ar", "العربية"),
            new Language("zh", "中文"),
            new Language("de", "Deutsch"));

    @Inject
    private HttpServletRequest request;

    /** @param name of the language in itself */
    public record Language(String code, String name) {}

    public List<Language> getLanguages() {
        return LANGUAGES;
    }

    /** The chosen language, else the first of the browser's that we speak, else English. */
    public String getLanguage() {
        return cookie("lang").filter(Look::speaks).orElseGet(() -> {
            for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
                String language = locales.nextElement().getLanguage();
                if (speaks(language)) {
                    return language;
                }
            }
            return "en";
        });
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getLanguage());
    }

    public String getDir() {
        return isRightToLeft(getLanguage()) ? "rtl" : "ltr";
    }

    /** The chosen theme, else what the browser says that its user prefers. */
    public boolean isDark() {
        return cookie("theme")
                .orElseGet(() -> String.valueOf(request.getHeader("Sec-CH-Prefers-Color-Scheme")))
                .equals("dark");
    }

    /** Name of the PrimeFaces theme. */
    public String getTheme() {
        return isDark() ? "proofmark-dark" : "proofmark-light";
    }

    /** The zone that the browser named, UTC before it did. */
    public ZoneId getZone() {
        return cookie("zone")
                .flatMap(name -> {
                    try {
                        return Optional.of(ZoneId.of(name));
                    } catch (DateTimeException unknown) {
                        return Optional.empty();
                    }
                })
                .orElse(ZoneOffset.UTC);
    }

    /** This page's address with a choice added; {@link LookFilter} keeps the choice and leads back. */
    public String switchTo(String parameter, String value) {
        String query = request.getQueryString();
        String error = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        String path = error != null ? request.getContextPath() + "/app/index.xhtml" : request.getRequestURI();
        return path + "?" + (query == null || error != null ? "" : query + "&") + parameter + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static boolean isRightToLeft(String code) {
        return code.equals("ar");
    }

    /** What the reader's language calls a language. */
    public String languageName(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(getLocale());
    }

    static boolean speaks(@Nullable String code) {
        return LANGUAGES.stream().anyMatch(language -> language.code().equals(code));
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                try {
                    return Optional.of(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException malformed) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
