package org.proofmark.verification.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ApplyScanRules;
import org.proofmark.verification.spi.WeighCustody;

/** What one source says about a scanned code. */
sealed interface Evidence {
    /** What the text on the label is. */
    sealed interface Link extends Evidence {}

    /**
     * A code of this system.
     *
     * @param lot AI 10, null unless on the label
     * @param produced AI 11 as YYMMDD, null unless on the label
     * @param expiry AI 17 as YYMMDD, null unless on the label
     */
    record Ours(Gtin gtin, @Nullable String lot, @Nullable String produced, @Nullable String expiry) implements Link {}

    /** Something else. */
    record Foreign(String why) implements Link {}

    /** What the token check says. */
    sealed interface Tag extends Evidence {}

    /** There was nothing to check. */
    record TagUnchecked() implements Tag {}

    record TagForged() implements Tag {}

    /**
     * @param revokedAt when the slot was revoked; null if it was not
     */
    record TagGood(@Nullable Instant revokedAt) implements Tag {}

    /** What the registry of issued codes knows. */
    sealed interface Registry extends Evidence {}

    /** It was not asked, because there was no token to ask about. */
    record Unasked() implements Registry {}

    record NeverAllocated() implements Registry {}

    /** Not known to this database, which was restored from a backup and may have forgotten. */
    record MayBeLost() implements Registry {}

    record Known(CodeFacts facts) implements Registry {}

    /**
     * What the catalogue records about the unit's lot.
     *
     * @param lot null if there is no such lot
     * @param today the day of the scan, UTC
     */
    record Lot(@Nullable String lot, @Nullable LocalDate produced, @Nullable LocalDate expiry, LocalDate today)
            implements Evidence {}

    /** What the caller said it should be; null if nothing. */
    record Expectation(@Nullable Gtin gtin) implements Evidence {}

    /**
     * What a photograph shows.
     *
     * @param printed whether the order printed a mark at all
     * @param photographed whether there was a picture
     */
    record Print(boolean printed, boolean photographed, Watermark watermark) implements Evidence {}

    /** What earlier scans say, through rules. */
    record Scans(List<ApplyScanRules.Fired> fired, boolean asked) implements Evidence {
        public Scans {
            fired = List.copyOf(fired);
        }
    }

    /** Who should hold it; null where nobody knows. */
    record Custody(WeighCustody.@Nullable Custody custody) implements Evidence {}

    /** All of it, for one scan. */
    record Dossier(
            Link link,
            Tag tag,
            Registry registry,
            Lot lot,
            Expectation expectation,
            Print print,
            Scans scans,
            Custody custody) {
        /** The facts of the registry; null unless it knows the code. */
        @Nullable
        CodeFacts facts() {
            return registry instanceof Known known ? known.facts() : null;
        }

        static Dossier foreign(String why, LocalDate today) {
            return new Dossier(
                    new Foreign(why),
                    new TagUnchecked(),
                    new Unasked(),
                    new Lot(null, null, null, today),
                    new Expectation(null),
                    new Print(false, false, Watermark.NONE),
                    new Scans(List.of(), false),
                    new Custody(null));
        }
    }
}
