package org.proofmark.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;

/**
 * The answer to one scan, already cut to what its audience may see.
 *
 * @param verdict what is shown
 * @param reasons codes, the decisive one first; the public gets that one alone, staff of the brand all that apply
 * @param scanId id of the recorded scan; null where no brand owns the code, so that nobody keeps the scan
 * @param tenant the brand that the code belongs to or claims to belong to, for its look; null if nobody's
 * @param product what the unit is; null unless the token checked
 * @param serial the unit's serial in its canonical form; null where there is no product
 * @param soldAt when the unit was dispensed; null if it was not, or the token did not check
 * @param test whether the code comes from a test order and must not be on sale
 * @param evidence names of what was weighed and agreed: token, registry, catalogue, custody, rules, print
 * @param danger why what was scanned should not be opened; null where nothing speaks against it, or it is a code of a brand here
 * @param message what to tell the person, in their language
 * @param staff what was found and is known besides; null for the public
 * @param totalMillis time from the request to the durable scan
 */
public record VerificationResult(
        Verdict verdict,
        List<String> reasons,
        @Nullable UUID scanId,
        @Nullable TenantId tenant,
        @Nullable Unit product,
        @Nullable String serial,
        @Nullable Instant soldAt,
        boolean test,
        List<String> evidence,
        @Nullable Danger danger,
        Message message,
        @Nullable Staff staff,
        double totalMillis) {
    public VerificationResult {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    /**
     * @param name in the language of the request, else English
     * @param lot null only where the registry does not know the code
     * @param market short name of the market that the code was issued for
     */
    public record Unit(
            String gtin, String name, @Nullable String lot, @Nullable LocalDate expiry, @Nullable String market) {}

    /**
     * @param title the verdict's meaning in a few words
     * @param text one or two sentences: what it means and what to do
     * @param language BCP 47 tag of both
     */
    public record Message(String title, String text, String language) {}

    /**
     * @param findings all rows that applied, the decisive one first
     * @param custody who holds the unit and where, as far as it is known; null if it is not
     */
    public record Staff(List<Finding> findings, @Nullable String custody) {
        public Staff {
            findings = List.copyOf(findings);
        }
    }
}
