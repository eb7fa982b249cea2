package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.LostNumbers;
import org.proofmark.serialization.NumbersReconciled;
import org.proofmark.serialization.NumbersSkipped;

/** {@link LostNumbers}, and the step ahead after a restore. */
@ApplicationScoped
@Transactional
public class LostDesk implements LostNumbers {
    @Inject
    private SqlLostRanges lost;

    @Inject
    private SqlRegistry registry;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<NumbersReconciled> reconciled;

    @Inject
    private Event<NumbersSkipped> skipped;

    @Inject
    private Event<RegistryChanged> changed;

    @Override
    public List<LostRange> list(Actor actor) {
        actor.require(Role.BRAND, Role.COMPLIANCE);
        return lost.list(actor.tenant());
    }

    @Override
    public void reconcile(Actor actor, UUID range, String note) {
        actor.require(Role.BRAND, Role.COMPLIANCE);
        String why = OrderRules.note("note", note);
        Instant now = now();
        if (!lost.reconcile(actor.tenant(), range, why, now, actor.name())) {
            throw Problem.notFound("lost-range", range.toString());
        }
        announce(actor.tenant());
        reconciled.fire(new NumbersReconciled(actor.tenant(), range, why, now, actor.name()));
    }

    /** The allocators of all tenants, each tenant's to be skipped in a transaction of its own. */
    public Map<TenantId, List<SqlLostRanges.Allocator>> allocators() {
        Map<TenantId, List<SqlLostRanges.Allocator>> byTenant = new LinkedHashMap<>();
        for (SqlLostRanges.Allocator allocator : lost.allocators()) {
            byTenant.computeIfAbsent(allocator.tenant(), t -> new java.util.ArrayList<>())
                    .add(allocator);
        }
        return byTenant;
    }

    /** Skips ahead in every slot of a tenant by that many numbers, or to the slot's end. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void skip(TenantId tenant, List<SqlLostRanges.Allocator> slots, long numbers) {
        Instant now = now();
        for (SqlLostRanges.Allocator slot : slots) {
            long to = Math.min(SqlSerialRanges.CAPACITY, slot.next() + numbers);
            if (to > slot.next()) {
                lost.skip(slot, to, ids.next(), now);
            }
        }
        announce(tenant);
        skipped.fire(new NumbersSkipped(tenant, slots.size(), numbers, now, "system"));
    }

    private void announce(TenantId tenant) {
        registry.changed(tenant);
        changed.fire(new RegistryChanged(tenant));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
