package org.proofmark.serialization.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;

/**
 * What the scan path remembers. Orders never change what it keeps of them, so they stay; ranges and holds are kept under the tenant's
 * change number, which is read again after a change on this node and at least once a second, so that changes on other nodes are seen as
 * quickly. A number that no known order has is looked up in the database each time: an order that was committed a moment ago must not
 * look like a leaked key.
 */
@ApplicationScoped
public class RegistryCache {
    private static final long FRESH_NANOS = 900_000_000L;

    private final SqlRegistry rows;
    private final Cache<Slot, ConcurrentSkipListMap<Long, OrderHead>> heads =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<Versioned, RangeBook> ranges =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<Versioned, HoldBook> holds =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Map<TenantId, Seen> seen = new ConcurrentHashMap<>();

    private record Slot(TenantId tenant, String gtin, int slot) {}

    /** @param order null for what belongs to the whole tenant */
    private record Versioned(TenantId tenant, long change, @Nullable UUID order) {}

    private record Seen(long change, long atNanos) {}

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RegistryCache() {
        this(null);
    }

    @Inject
    public RegistryCache(SqlRegistry rows) {
        this.rows = rows;
    }

    Optional<OrderHead> head(TenantId tenant, CodeId code) {
        ConcurrentSkipListMap<Long, OrderHead> known =
                heads.get(new Slot(tenant, code.gtin().value(), code.slot()), slot -> new ConcurrentSkipListMap<>());
        Map.Entry<Long, OrderHead> near = known.floorEntry(code.number());
        if (near != null && near.getValue().has(code.number())) {
            return Optional.of(near.getValue());
        }
        Optional<OrderHead> read = rows.headAtOrBefore(tenant, code).filter(head -> head.has(code.number()));
        read.ifPresent(head -> known.put(head.first(), head));
        return read;
    }

    RangeBook ranges(TenantId tenant, UUID order) {
        return ranges.get(new Versioned(tenant, change(tenant), order), key -> rows.ranges(tenant, order));
    }

    HoldBook holds(TenantId tenant) {
        return holds.get(new Versioned(tenant, change(tenant), null), key -> rows.holds(tenant));
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegistryChanged event) {
        seen.remove(event.tenant());
    }

    private long change(TenantId tenant) {
        Seen last = seen.get(tenant);
        long now = System.nanoTime();
        if (last == null || now - last.atNanos() > FRESH_NANOS) {
            // The number is read before what it guards, so that what is kept under it is never older than the number.
            last = new Seen(rows.changeNumber(tenant), now);
            seen.put(tenant, last);
        }
        return last.change();
    }
}
