package org.proofmark.verification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;

/**
 * Takes what a verifier without a network has seen, later. Each result becomes one scan however often it is sent, and is judged when it
 * arrives: the device could look at the print alone, here its code is checked. Scan rules, expiry and custody see the time at which it was
 * scanned, the history the time of its arrival as well.
 */
public interface OfflineResults {
    /** Results of one call, at most: they are recorded with one commit. */
    int MOST = 500;

    /**
     * What a device saw.
     *
     * @param id a UUIDv7 that the device made, which makes it the same result when it is sent again
     * @param at when it was seen, by the device's clock
     * @param code the QR code's text
     * @param shown what the device told its user: PRINT_MATCHES, PRINT_COPIED, NO_KEY …
     * @param print what it made of the print; NONE where it looked at none
     * @param device opaque name of the device; null for none. Kept as a digest only
     */
    record Result(UUID id, Instant at, String code, String shown, Watermark print, @Nullable String device) {}

    /** What became of a result. */
    enum Status {
        /** It is a scan now. */
        RECORDED,
        /** It became one earlier. */
        KNOWN,
        /** It will never be one; why is said. */
        REFUSED
    }

    /**
     * @param scan null where refused
     * @param verdict on the code and its print as it is known now; null unless recorded by this call
     * @param reasons of the verdict, the decisive one first
     * @param refusal null unless refused
     */
    record Answer(
            Status status,
            @Nullable UUID scan,
            @Nullable Verdict verdict,
            List<String> reasons,
            @Nullable Problem refusal) {
        public Answer {
            reasons = List.copyOf(reasons);
        }

        /** A result that will never be a scan. */
        public static Answer refused(Problem why) {
            return new Answer(Status.REFUSED, null, null, List.of(), why);
        }
    }

    /**
     * Records results of codes of the actor's brand. For brands, exporters, distributors, compliance officers and inspectors.
     *
     * <p>Refused alone, the others being recorded: {@code scan-id-invalid}, {@code scan-id-reused} for another result under a known id,
     * {@code scan-in-future}, {@code scan-too-old} (more than {@code proofmark.scans.offline-days}), {@code code-without-serial}, {@code
     * code-of-another-brand}, {@code device-too-long}, {@code verdict-unknown}.
     *
     * @return an answer to each, in their order
     * @throws org.proofmark.kernel.ProblemException INVALID {@code too-many-scans} for more than {@link #MOST}; UNAVAILABLE {@code
     *     scan-not-stored}, nothing then being recorded
     */
    List<Answer> take(Actor actor, List<Result> results);
}
