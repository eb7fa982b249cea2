package org.proofmark.serialization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.catalog.Products.Market;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;

class OrderMarksTest {
    private static final Actor BRAND = actor(Role.BRAND);
    private static final Actor EXPORTER = actor(Role.EXPORTER);
    private static final Market PLAIN = market("none");
    private static final Market MARKED = market("keyed-600-12");

    private static Actor actor(Role role) {
        return new Actor(new TenantId(new UUID(1, 2)), new UUID(3, 4), "somebody", Set.of(role));
    }

    private static Market market(String mark) {
        return new Market(new UUID(5, 6), "SA", "Saudi Arabia", Set.of("SA"), mark, false);
    }

    @Test
    void theMarketsWishGoesBeforeTheInstallations() {
        assertThat(OrderMarks.of(EXPORTER, MARKED, "keyed-1200-24", false)).isEqualTo("keyed-600-12");
        assertThat(OrderMarks.of(EXPORTER, PLAIN, "keyed-1200-24", false)).isEqualTo("keyed-1200-24");
        assertThat(OrderMarks.of(EXPORTER, PLAIN, "none", false)).isEqualTo("none");
    }

    @Test
    void onlyTheBrandLeavesAMarkOut() {
        assertThat(OrderMarks.of(BRAND, MARKED, "none", true)).isEqualTo("none");
        assertThat(OrderMarks.of(EXPORTER, PLAIN, "none", true)).isEqualTo("none");
        assertThatThrownBy(() -> OrderMarks.of(EXPORTER, MARKED, "none", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("role");
    }
}
