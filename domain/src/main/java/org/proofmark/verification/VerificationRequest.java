package org.proofmark.verification;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.reading.Photos;
import org.proofmark.vigilance.Scan;

/**
 * A code to be judged, and what the caller says about it.
 *
 * @param code the text as it was read or typed, in any form; at most 64 KB are looked at
 * @param actor who asks; null for the public. Its claims are trusted within its own tenant only
 * @param channel by which way the code came in
 * @param claims what the caller says beside the code
 * @param language the language of the message; another one than the supported gives English
 * @param photo what was read off a photograph of the label, for a look at its print; null where there was none
 * @param seen what a verifier without a network made of the print; null for photographs that are judged here, and without one
 */
public record VerificationRequest(
        String code,
        @Nullable Actor actor,
        Scan.Channel channel,
        Claims claims,
        Locale language,
        Photos.@Nullable Reading photo,
        @Nullable Watermark seen) {
    /** A code, perhaps with a photograph. */
    public VerificationRequest(
            String code,
            @Nullable Actor actor,
            Scan.Channel channel,
            Claims claims,
            Locale language,
            Photos.@Nullable Reading photo) {
        this(code, actor, channel, claims, language, photo, null);
    }

    /** A code without a photograph. */
    public VerificationRequest(
            String code, @Nullable Actor actor, Scan.Channel channel, Claims claims, Locale language) {
        this(code, actor, channel, claims, language, null);
    }

    /**
     * What the caller says beside the code. A claim by the public is kept with the scan and weighs nothing.
     *
     * @param latitude degrees, −90 to 90
     * @param longitude degrees, −180 to 180
     * @param country ISO 3166-1 alpha-2
     * @param device opaque id of the device, at most 200 characters
     * @param expectedGtin the product that should be in the caller's hands
     * @param at when it was seen; heard only from a trusted key
     */
    public record Claims(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String country,
            @Nullable String device,
            @Nullable String expectedGtin,
            @Nullable Instant at) {
        public static final Claims NONE = new Claims(null, null, null, null, null, null);

        public Claims {
            if ((latitude == null) != (longitude == null)) {
                String missing = latitude == null ? "lat" : "lon";
                throw Problem.invalid(
                        "position-incomplete", missing, null, "lat and lon are given together or not at all");
            }
            check("lat", latitude, 90);
            check("lon", longitude, 180);
            if (country != null) {
                country = country.toUpperCase(Locale.ROOT);
                if (!country.matches("[A-Z]{2}")) {
                    throw Problem.invalid("country-invalid", "country", country, "must be two letters of ISO 3166-1");
                }
            }
            if (device != null && device.length() > 200) {
                throw Problem.invalid("device-too-long", "device", device, "must have at most 200 characters");
            }
        }

        private static void check(String field, @Nullable Double degrees, int limit) {
            if (degrees != null && !(Math.abs(degrees) <= limit)) {
                throw Problem.invalid(
                        "position-out-of-range",
                        field,
                        degrees.toString(),
                        "must be degrees between -" + limit + " and " + limit);
            }
        }
    }
}
