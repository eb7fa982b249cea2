package org.proofmark.serialization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecondDispensingTest {
    private static final Instant FIRST = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void anotherPartyIsEvidenceAtOnceAndTheSameOneOnlyLater() {
        Instant soon = FIRST.plusSeconds(599);
        assertThat(SecondDispensing.isEvidence(null, null, soon, "shop A")).isFalse();
        assertThat(SecondDispensing.isEvidence(FIRST, "shop A", soon, "shop A")).isFalse();
        assertThat(SecondDispensing.isEvidence(FIRST, "shop A", soon, "shop B")).isTrue();
        assertThat(SecondDispensing.isEvidence(FIRST, null, soon, "shop A")).isTrue();
        assertThat(SecondDispensing.isEvidence(FIRST, "shop A", FIRST.plusSeconds(600), "shop A"))
                .isTrue();
    }
}
