package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofmark.catalog.Products;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.HoldLifted;
import org.proofmark.serialization.HoldPlaced;
import org.proofmark.serialization.Holds;
import org.proofmark.serialization.Scope;

/** {@link Holds} on the table {@code code_hold}; a held code gets a row of its own, so that a scan finds both at once. */
@ApplicationScoped
@Transactional
public class HoldDesk implements Holds {
    @Inject
    private JpaCodes jpa;

    @Inject
    private JpaOrders orders;

    @Inject
    private TouchedCodes touched;

    @Inject
    private SqlRegistry registry;

    @Inject
    private Products products;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<HoldPlaced> placed;

    @Inject
    private Event<HoldLifted> lifted;

    @Inject
    private Event<RegistryChanged> changed;

    @Override
    public List<UUID> place(Actor actor, List<Scope> scopes, Hold.Kind kind, String reason) {
        actor.require(Role.BRAND, Role.COMPLIANCE);
        String why = OrderRules.note("reason", reason);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<UUID> holds = new ArrayList<>(scopes.size());
        for (int from = 0; from < scopes.size(); from += TouchedCodes.PIECE) {
            List<Scope> piece = scopes.subList(from, Math.min(scopes.size(), from + TouchedCodes.PIECE));
            List<Object> rows = new ArrayList<>(touch(actor, piece, now));
            for (Scope scope : piece) {
                check(actor, scope);
                UUID id = ids.next();
                CodeHold hold = new CodeHold(TenantKey.of(actor.tenant(), id), kind, scope, why, now, actor.name());
                jpa.add(hold);
                rows.add(hold);
                holds.add(id);
            }
            jpa.release(rows);
        }
        announceUnlessCodes(actor, scopes);
        placed.fire(new HoldPlaced(actor.tenant(), holds, scopes, kind, why, now, actor.name()));
        return holds;
    }

    @Override
    public void lift(Actor actor, UUID hold, String reason) {
        actor.require(Role.BRAND, Role.COMPLIANCE);
        String why = OrderRules.note("reason", reason);
        CodeHold found = find(actor, hold);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (found.lift(why, now, actor.name())) {
            announceUnlessCodes(actor, List.of(found.placed().scope()));
            lifted.fire(new HoldLifted(actor.tenant(), List.of(hold), found.kind(), why, now, actor.name()));
        }
    }

    @Override
    public Placed get(Actor actor, UUID hold) {
        return find(actor, hold).placed();
    }

    @Override
    public Page<Placed> list(Actor actor, Page.Window window) {
        Page<CodeHold> page = jpa.holds(actor.tenant(), window);
        return new Page<>(page.items().stream().map(CodeHold::placed).toList(), page.total());
    }

    private CodeHold find(Actor actor, UUID hold) {
        return jpa.hold(actor.tenant(), hold).orElseThrow(() -> Problem.notFound("hold", hold.toString()));
    }

    private List<CodeState> touch(Actor actor, List<Scope> scopes, Instant now) {
        List<CodeId> codes = scopes.stream()
                .filter(Scope.OneCode.class::isInstance)
                .map(scope -> ((Scope.OneCode) scope).code())
                .toList();
        Map<CodeId, TouchedCodes.InHand> inHand = touched.take(actor.tenant(), codes, now, actor.name());
        for (CodeId code : codes) {
            if (!inHand.containsKey(code)) {
                throw TouchedCodes.unknown(code);
            }
        }
        return inHand.values().stream().map(TouchedCodes.InHand::state).toList();
    }

    private void check(Actor actor, Scope scope) {
        if (scope instanceof Scope.Positions range) {
            long quantity = orders.get(actor.tenant(), range.order()).quantity();
            if (range.last() >= quantity) {
                throw Problem.invalid(
                        "range-invalid",
                        "last",
                        String.valueOf(range.last()),
                        "must be below the order's quantity of " + quantity);
            }
        } else if (scope instanceof Scope.WholeLot lot
                && products.lot(actor.tenant(), lot.lot()).isEmpty()) {
            throw Problem.notFound("lot", lot.lot().toString());
        } else if (scope instanceof Scope.WholeSlot slot && (slot.slot() < 0 || slot.slot() > 255)) {
            throw Problem.invalid("slot-invalid", "slot", String.valueOf(slot.slot()), "must be between 0 and 255");
        }
    }

    private void announceUnlessCodes(Actor actor, List<Scope> scopes) {
        if (!scopes.stream().allMatch(Scope.OneCode.class::isInstance)) {
            registry.changed(actor.tenant());
            changed.fire(new RegistryChanged(actor.tenant()));
        }
    }
}
