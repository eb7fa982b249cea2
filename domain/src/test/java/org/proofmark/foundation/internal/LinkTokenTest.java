package org.proofmark.foundation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.foundation.SealedLinks.Sealed;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

class LinkTokenTest {
    private static final byte[] KEY = new byte[32];
    private static final Actor ANNA = new Actor(
            new TenantId(new UUID(1, 2)), new UUID(3, 4), "anna@example.com", Set.of(Role.BRAND, Role.EXPORTER));
    private static final Sealed LINK = new Sealed(
            "codes",
            ANNA,
            Map.of("order", new UUID(5, 6).toString(), "reason", "printer jam ✓"),
            Instant.ofEpochSecond(1_800_000_000));

    @Test
    void aLinkSaysWhatWasSealed() {
        assertThat(LinkToken.read(KEY, LinkToken.write(KEY, LINK))).contains(LINK);
        Sealed bare = new Sealed("labels", Actor.system(ANNA.tenant()), Map.of(), Instant.EPOCH);
        assertThat(LinkToken.read(KEY, LinkToken.write(KEY, bare))).contains(bare);
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

    @Test
    void whatWouldNeverBeReadIsNotWritten() {
        Sealed longer = new Sealed("codes", ANNA, Map.of("reason", "x".repeat(3000)), Instant.EPOCH);
        assertThatThrownBy(() -> LinkToken.write(KEY, longer)).isInstanceOf(IllegalArgumentException.class);
    }
}
