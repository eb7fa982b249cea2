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
    private static final Map<Wanted, Style> STYLES = new ConcurrentHashMap<>();

    /** Which rules a page needs. */
    enum Sheet {
        /** What all public pages share. */
        COMMON(load("public.css")),
        /** And what the page that explains GS1 texts has beside it. */
        GS1(COMMON.rules + load("gs1.css"));

        private final String rules;

        Sheet(String rules) {
            this.rules = rules;
        }
    }

    private record Wanted(Accent accent, Sheet sheet) {}

    static Style of(Accent accent, Sheet sheet) {
        if (STYLES.size() > REMEMBERED) {
            STYLES.clear();
        }
        return STYLES.computeIfAbsent(new Wanted(accent, sheet), Style::make);
    }

    private static Style make(Wanted wanted) {
        Accent accent = wanted.accent();
        String css =
                ":root{--brand:" + accent.colour() + ";--on-brand:" + accent.readable() + "}" + wanted.sheet().rules;
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

    private static String load(String sheet) {
        try (InputStream in = Style.class.getResourceAsStream(sheet)) {
            if (in == null) {
                throw new IllegalStateException(sheet + " is missing");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
