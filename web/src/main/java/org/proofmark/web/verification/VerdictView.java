package org.proofmark.web.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;
import org.proofmark.verification.Danger;
import org.proofmark.verification.Verdict;
import org.proofmark.verification.Watermark;
import org.proofmark.vigilance.ScanHistory.Glance;

/**
 * Everything that the verdict page shows.
 *
 * @param reason the decisive reason as the public may know it
 * @param code the text that was scanned, for the report
 * @param unit null unless the token checked
 * @param earlier scans of the code, this one included; null where nothing may be said of them
 * @param marked whether the order printed a mark, so that a photo of the print would say more
 * @param print what a photo of the label showed; null where there was none
 */
record VerdictView(
        Verdict verdict,
        String reason,
        String code,
        @Nullable Theme theme,
        @Nullable Unit unit,
        @Nullable Instant soldAt,
        @Nullable Glance earlier,
        boolean test,
        @Nullable Danger danger,
        boolean marked,
        @Nullable Watermark print,
        Instant at,
        @Nullable UUID scan) {
    /**
     * @param names of the product by language; the empty key holds the one for all others
     */
    record Unit(
            Map<String, String> names,
            String gtin,
            @Nullable String serial,
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable String market) {
        String name(String language) {
            String own = names.get(language);
            return own != null ? own : names.getOrDefault("", gtin);
        }
    }

    /** The brand's name; empty if the code is nobody's. */
    String brand() {
        return theme == null ? "" : theme.brandName();
    }
}
