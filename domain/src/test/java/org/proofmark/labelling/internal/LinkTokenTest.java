package org.proofmark.labelling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.DownloadLinks.Opened;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelRequest;

class LinkTokenTest {
    private static final byte[] KEY = new byte[32];
    private static final Opened LINK = new Opened(
            new Actor(
                    new TenantId(new UUID(1, 2)),
                    new UUID(3, 4),
                    "anna@example.com",
                    Set.of(Role.BRAND, Role.EXPORTER)),
            LabelRequest.all(new UUID(5, 6), LabelFormat.ZPL).range(10, 19).because("printer jam ✓"),
            Instant.ofEpochSecond(1_800_000_000));

    @Test
    void aLinkSaysWhatWasSigned() {
        assertThat(LinkToken.read(KEY, LinkToken.write(KEY, LINK))).contains(LINK);
        Opened plain = new Opened(LINK.actor(), LabelRequest.all(new UUID(5, 6), LabelFormat.PDF), LINK.expires());
        assertThat(LinkToken.read(KEY, LinkToken.write(KEY, plain))).contains(plain);
    }

    @Test
    void anyChangedBitIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(LinkToken.write(KEY, LINK));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(LinkToken.read(
                            KEY, Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .isEmpty();
        }
        for (int length = 0; length < bytes.length; length++) {
            String cut = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, length));
            assertThat(LinkToken.read(KEY, cut)).isEmpty();
        }
    }

    @Test
    void anotherKeyOrRubbishIsRefused() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(LinkToken.read(other, LinkToken.write(KEY, LINK))).isEmpty();
        assertThat(LinkToken.read(KEY, "")).isEmpty();
        assertThat(LinkToken.read(KEY, "%%%")).isEmpty();
        assertThat(LinkToken.read(KEY, "A".repeat(100_000))).isEmpty();
    }
}
