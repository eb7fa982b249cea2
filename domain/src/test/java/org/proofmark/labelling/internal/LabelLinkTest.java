package org.proofmark.labelling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.foundation.SealedLinks.Sealed;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;
import org.proofmark.labelling.Masking;

class LabelLinkTest {
    private static final LabelRequest ALL = LabelRequest.all(new UUID(5, 6), LabelFormat.PDF);

    private static LabelRequest throughALink(LabelRequest request) {
        return LinkDesk.request(new Sealed(
                "labels", Actor.system(new TenantId(new UUID(1, 2))), LinkDesk.texts(request), Instant.EPOCH));
    }

    @Test
    void aLinkKeepsEverythingThatWasAskedFor() {
        LabelRequest full = new LabelRequest(
                new UUID(5, 6),
                LabelFormat.ZPL,
                "roll-1x1",
                new UUID(7, 8),
                203,
                10L,
                19L,
                "ar",
                Masking.FAST,
                "printer jam ✓");
        assertThat(throughALink(full)).isEqualTo(full);
        assertThat(throughALink(ALL)).isEqualTo(ALL);
    }
}
