package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Activation;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Life;

/** {@link CodeRegistry}: the code's own row, then the newest range, then the order. */
@ApplicationScoped
public class Registry implements CodeRegistry {
    private final TouchedReads codes;
    private final RegistryCache cache;
    private final SqlDispensings dispensings;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Registry() {
        this(null, null, null);
    }

    @Inject
    public Registry(TouchedReads codes, RegistryCache cache, SqlDispensings dispensings) {
        this.codes = codes;
        this.cache = cache;
        this.dispensings = dispensings;
    }

    @Override
    public Optional<CodeFacts> find(TenantId tenant, CodeId code) {
        return cache.head(tenant, code).map(order -> facts(tenant, code, order));
    }

    @Override
    public boolean mayBeLost(TenantId tenant, CodeId code) {
        return cache.holds(tenant).mayBeLost(code);
    }

    private CodeFacts facts(TenantId tenant, CodeId code, OrderHead order) {
        long position = code.number() - order.first();
        RangeBook ranges = cache.ranges(tenant, order.order());
        Touched own = codes.of(tenant, code);
        Life life = order.life();
        String reason = null;
        RangeBook.LifeMark ofRange = ranges.life(position);
        if (own.life() != null) {
            life = own.life();
            reason = own.reason();
        } else if (ofRange != null) {
            life = ofRange.life();
            reason = ofRange.reason();
        }
        List<Hold> holds = new ArrayList<>(own.holds());
        cache.holds(tenant).collect(code, order, position, holds);
        Instant dispensed = own.dispensedAt() != null ? own.dispensedAt() : ranges.dispensedAt(position);
        UUID market = ranges.market(position);
        return new CodeFacts(
                order.order(),
                position,
                market == null ? order.market() : market,
                order.lot(),
                life,
                isActive(order.activation(), life, own.activated() || ranges.activated(position)),
                life == Life.DECOMMISSIONED ? reason : null,
                dispensed,
                dispensed == null ? null : dispensings.first(tenant, code).orElse(null),
                order.placedAt(),
                order.textureProfile(),
                order.test(),
                holds);
    }

    private static boolean isActive(@Nullable Activation activation, Life life, boolean activated) {
        return activated
                || activation == Activation.ON_ISSUE
                || (activation == Activation.ON_COMMISSION && wasCommissioned(life));
    }

    private static boolean wasCommissioned(Life life) {
        return switch (life) {
            case COMMISSIONED, DISPENSED, DECOMMISSIONED, DESTROYED -> true;
            case ISSUED, PRINTED, VOID -> false;
        };
    }
}
