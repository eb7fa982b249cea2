package org.proofmark.web.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The style sheet that each page carries within itself, with the brand's colour, and the policy that allows exactly this sheet.
 *
 * @param css to be put between {@code <style>} tags as it stands
 * @param policy value of Content-Security-Policy
 */
record Style(String css, String policy) {
    private static final int REMEMBERED = 1000;
    private static final String COMMON = load();
    private static final Map<Accent, Style> STYLES = new ConcurrentHashMap<>();

    static Style of(Accent accent) {
        if (STYLES.size() > REMEMBERED) {
            STYLES.clear();
        }
        return STYLES.computeIfAbsent(accent, Style::make);
    }

    private static Style make(Accent accent) {
        String css = ":root{--brand:" + accent.colour() + ";--on-brand:" + accent.readable() + "}" + COMMON;
        return new Style(
                css,
                "default-src 'none'; style-src 'sha256-" + digest(css) + "'; img-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
    }

    private static String digest(String css) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String load() {
        try (InputStream in = Style.class.getResourceAsStream("public.css")) {
            if (in == null) {
                throw new IllegalStateException("public.css is missing");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
