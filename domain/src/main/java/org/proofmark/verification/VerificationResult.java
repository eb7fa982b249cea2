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
 * @param photo what a photograph of the label adds; null where there was none
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
        @Nullable Photographed photo,
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
     * What a photograph adds.
     *
     * @param decoded the text of its QR code, ours or not; null if none could be read
     * @param watermark what it says about the print
     * @param decodeMillis time that reading took
     * @param rectifyMillis time that laying the label flat took; 0 where that was not tried
     * @param classifyMillis time that judging took; 0 where that was not tried
     */
    public record Photographed(
            @Nullable String decoded,
            Watermark watermark,
            double decodeMillis,
            double rectifyMillis,
            double classifyMillis) {}

    /**
     * The print as staff see it; the pictures are kept behind {@link PrintEvidence}.
     *
     * @param genuine calibrated probability of a first print; null where the picture was not judged
     * @param agreement correlation of the picture with the expected mark, −1 to 1
     * @param across pixels from edge to edge of the code, the shortest side
     * @param kept whether the pictures can be looked at under the scan's id
     */
    public record Print(@Nullable Double genuine, double agreement, double across, boolean kept) {}

    /**
     * @param findings all rows that applied, the decisive one first
     * @param custody who holds the unit and where, as far as it is known; null if it is not
     * @param print what the photographed print showed; null where no label was laid flat
     */
    public record Staff(List<Finding> findings, @Nullable String custody, @Nullable Print print) {
        public Staff {
            findings = List.copyOf(findings);
        }
    }
}
