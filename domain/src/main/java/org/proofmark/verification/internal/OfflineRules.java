package org.proofmark.verification.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.verification.OfflineResults.Result;

/** Which results of a verifier without a network are taken for scans. */
final class OfflineRules {
    /** As for every time that a trusted caller names. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private static final int LONGEST_DEVICE = 200;

    private OfflineRules() {}

    /** Why a result is none to be recorded; null where it is one, as far as can be seen without asking whose code it is. */
    static @Nullable Problem fault(Result result, Instant now, long days) {
        if (result.id().version() != 7 || result.id().variant() != 2) {
            return refusal("scan-id-invalid", "id", result.id().toString(), "must be a UUID of version 7");
        }
        if (result.at().isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            return refusal(
                    "scan-in-future",
                    "at",
                    result.at().toString(),
                    "lies in the future; the device's clock is ahead of the server's");
        }
        if (result.at().isBefore(now.minus(Duration.ofDays(days)))) {
            return refusal(
                    "scan-too-old",
                    "at",
                    result.at().toString(),
                    "is older than " + days + " days (proofmark.scans.offline-days)");
        }
        if (result.device() != null && result.device().length() > LONGEST_DEVICE) {
            return refusal(
                    "device-too-long",
                    "device",
                    result.device(),
                    "must have at most " + LONGEST_DEVICE + " characters");
        }
        if (!result.shown().matches("[A-Z_]{1,24}")) {
            return refusal("verdict-unknown", "verdict", result.shown(), "must be a verdict of the verifier");
        }
        return CodeText.read(result.code()) instanceof CodeText.Unit
                ? null
                : refusal("code-without-serial", "code", result.code(), "names no product with a serial");
    }

    static Problem ofAnotherBrand(String code) {
        return refusal("code-of-another-brand", "code", code, "is no code of this brand");
    }

    static Problem reused(UUID id) {
        return refusal(
                "scan-id-reused",
                "id",
                id.toString(),
                "is that of another scan, which was recorded; make a new id for each");
    }

    private static Problem refusal(String type, String field, String value, String problem) {
        return Problem.invalid(type, field, value, problem).problem();
    }

    /** Of all that the device said. */
    static byte[] digest(Result result) {
        String all = String.join(
                "\n",
                result.at().toString(),
                result.shown(),
                result.print().toString(),
                String.valueOf(result.device()),
                result.code());
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
