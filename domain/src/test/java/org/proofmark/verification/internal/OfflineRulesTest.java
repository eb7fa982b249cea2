package org.proofmark.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Problem;
import org.proofmark.verification.OfflineResults.Result;
import org.proofmark.verification.Watermark;

class OfflineRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ID = UUID.fromString("0192f0c1-7f6e-7b60-9d0e-52a1b6a1c111");
    private static final String CODE = "HTTPS://PM.EXAMPLE/01/09506000134352/21/0123456789ABCDEFGHJK";

    private static Result result(UUID id, Instant at, String code, String shown, @Nullable String device) {
        return new Result(id, at, code, shown, Watermark.NONE, device);
    }

    private static @Nullable String fault(UUID id, Instant at, String code, String shown, @Nullable String device) {
        Problem fault = OfflineRules.fault(result(id, at, code, shown, device), NOW, 90);
        return fault == null ? null : fault.type();
    }

    private static @Nullable String fault(Instant at) {
        return fault(ID, at, CODE, "PRINT_MATCHES", null);
    }

    @Test
    void eachRefusalHasItsName() {
        assertThat(fault(NOW)).isNull();
        assertThat(fault(NOW.plus(Duration.ofMinutes(5)))).isNull();
        assertThat(fault(NOW.plus(Duration.ofMinutes(6)))).isEqualTo("scan-in-future");
        assertThat(fault(NOW.minus(Duration.ofDays(90)))).isNull();
        assertThat(fault(NOW.minus(Duration.ofDays(90).plusSeconds(1)))).isEqualTo("scan-too-old");
        assertThat(fault(UUID.fromString("0192f0c1-7f6e-4b60-9d0e-52a1b6a1c111"), NOW, CODE, "NO_KEY", null))
                .isEqualTo("scan-id-invalid");
        assertThat(fault(ID, NOW, "hello", "NO_KEY", null)).isEqualTo("code-without-serial");
        assertThat(fault(ID, NOW, CODE, "print matches", null)).isEqualTo("verdict-unknown");
        assertThat(fault(ID, NOW, CODE, "NO_KEY", "x".repeat(201))).isEqualTo("device-too-long");
        assertThat(OfflineRules.fault(result(ID, NOW.minus(Duration.ofDays(3)), CODE, "NO_KEY", null), NOW, 2))
                .extracting(problem -> problem.faults().get(0).problem())
                .asString()
                .contains("proofmark.scans.offline-days");
    }

    @Test
    void anotherContentHasAnotherDigest() {
        byte[] digest = OfflineRules.digest(result(ID, NOW, CODE, "NO_KEY", "till"));

        assertThat(OfflineRules.digest(result(ID, NOW, CODE, "NO_KEY", "till"))).isEqualTo(digest);
        assertThat(OfflineRules.digest(result(ID, NOW.plusMillis(1), CODE, "NO_KEY", "till")))
                .isNotEqualTo(digest);
        assertThat(OfflineRules.digest(result(ID, NOW, CODE + "0", "NO_KEY", "till")))
                .isNotEqualTo(digest);
        assertThat(OfflineRules.digest(result(ID, NOW, CODE, "NO_KEY", null))).isNotEqualTo(digest);
    }
}
