package org.proofmark.vigilance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/**
 * One label seen once, with the answer that was given. Nothing in it names a person: a device is kept only as a digest, an address not
 * at all.
 *
 * @param tenant the brand whose code it claims to be
 * @param gtin the product that the code claims
 * @param serial the serial as it stood on the label, 1 to 20 characters of GS1 character set 82
 * @param slot key slot named by the token, −1 where the tag did not check
 * @param number the token's number, −1 where the tag did not check
 * @param verdict what was shown: REAL, SUSPECT, FAKE or RETAKE
 * @param reasons codes of every reason, the decisive one first; never empty
 * @param channel by which way the code came in
 * @param actor id of the user or key that scanned; null for the public
 * @param scannedAt when it was seen; differs from the time of recording only where a trusted key said so
 * @param where claimed or verified place; null if nothing was said
 * @param device opaque id of the scanning device as the caller gave it; null if none. Stored as a digest only
 * @param test codes of test orders never count
 */
public record Scan(
        TenantId tenant,
        Gtin gtin,
        String serial,
        int slot,
        long number,
        String verdict,
        List<String> reasons,
        Channel channel,
        @Nullable UUID actor,
        Instant scannedAt,
        @Nullable Place where,
        @Nullable String device,
        boolean test) {
    /** The way by which a code came in. */
    public enum Channel {
        /** The public verdict page. */
        PAGE,
        /** REST, with or without a key. */
        API,
        /** A photograph of a label. */
        PHOTO,
        /** A station or handheld of a signed-in user. */
        STATION,
        /** A verifier without a network, whose results came later. */
        OFFLINE
    }

    /**
     * Where a scan says that it took place.
     *
     * @param latitude degrees, −90 to 90; null if only the country is known
     * @param longitude degrees, −180 to 180; null exactly when the latitude is
     * @param country ISO 3166-1 alpha-2, upper case; null if unknown
     * @param trusted whether a trusted key vouches for it: only then is it evidence
     */
    public record Place(
            @Nullable Double latitude, @Nullable Double longitude, @Nullable String country, boolean trusted) {}

    public Scan {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a scan has at least one reason");
        }
        reasons = List.copyOf(reasons);
    }
}
