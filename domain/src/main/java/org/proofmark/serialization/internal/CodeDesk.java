package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Reader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Codes;
import org.proofmark.serialization.CodesActivated;
import org.proofmark.serialization.LifeChanged;
import org.proofmark.serialization.MarketRedirected;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;

/** {@link Codes}: single codes through their own rows, ranges through one row each. */
@ApplicationScoped
@Transactional
public class CodeDesk implements Codes {
    private static final Role[] SHIPPERS = {Role.BRAND, Role.EXPORTER};

    @Inject
    private TouchedCodes touched;

    @Inject
    private RangeMoves ranges;

    @Inject
    private BulkChanges bulk;

    @Inject
    private DispensingWitness witness;

    @Inject
    private JpaCodes jpa;

    @Inject
    private Products products;

    @Inject
    private Clock clock;

    @Inject
    private Event<LifeChanged> lifeChanged;

    @Inject
    private Event<CodesActivated> activated;

    @Inject
    private Event<MarketRedirected> redirected;

    @Override
    public void move(Actor actor, List<CodeId> codes, Transition transition, @Nullable String reason) {
        actor.require(transition.roles());
        String checked = OrderRules.reason(transition, reason);
        Instant now = now();
        List<CodeId> again = new ArrayList<>();
        each(actor, codes, now, (code, inHand) -> {
            if (transition == Transition.DISPENSE
                    && SecondDispensing.isEvidence(
                            inHand.dispensedAt(code), inHand.state().dispensedBy(), now, actor.name())) {
                again.add(code);
                return;
            }
            transition.check(inHand.life(code), "Code " + code.number() + " of slot " + code.slot());
            inHand.state().move(transition, checked, now, actor.name());
        });
        if (!again.isEmpty()) {
            witness.keep(actor, again, now);
            throw SecondDispensing.refusal(again);
        }
        lifeChanged.fire(new LifeChanged(actor.tenant(), scopes(codes), transition, checked, now, actor.name()));
    }

    @Override
    public long moveRange(
            Actor actor, Scope.Positions range, Transition transition, @Nullable String reason, Others others) {
        actor.require(transition.roles());
        String checked = OrderRules.reason(transition, reason);
        Instant now = now();
        long moved = ranges.move(actor, range, transition, checked, others, now);
        if (moved > 0) {
            lifeChanged.fire(new LifeChanged(actor.tenant(), List.of(range), transition, checked, now, actor.name()));
        }
        return moved;
    }

    @Override
    public void activate(Actor actor, List<CodeId> codes) {
        actor.require(SHIPPERS);
        Instant now = now();
        each(actor, codes, now, (code, inHand) -> inHand.state().activate(now, actor.name()));
        activated.fire(new CodesActivated(actor.tenant(), scopes(codes), now, actor.name()));
    }

    @Override
    public void activateRange(Actor actor, Scope.Positions range) {
        actor.require(SHIPPERS);
        Instant now = now();
        ranges.activate(actor, range, now);
        activated.fire(new CodesActivated(actor.tenant(), List.of(range), now, actor.name()));
    }

    @Override
    public void redirect(Actor actor, Scope.Positions range, UUID market, String reason) {
        actor.require(Role.BRAND);
        if (products.market(actor.tenant(), market).filter(m -> !m.archived()).isEmpty()) {
            throw Problem.invalid("market-unknown", "market", market.toString(), "is not the id of a market in use");
        }
        String why = OrderRules.note("reason", reason);
        Instant now = now();
        ranges.redirect(actor, range, market, why, now);
        redirected.fire(new MarketRedirected(actor.tenant(), range, market, why, now, actor.name()));
    }

    @Override
    public BulkReport applyCsv(Actor actor, Reader csv, boolean partial) {
        return bulk.apply(actor, csv, partial, now());
    }

    private void each(Actor actor, List<CodeId> codes, Instant now, BiConsumer<CodeId, TouchedCodes.InHand> change) {
        for (int from = 0; from < codes.size(); from += TouchedCodes.PIECE) {
            List<CodeId> piece = codes.subList(from, Math.min(codes.size(), from + TouchedCodes.PIECE));
            Map<CodeId, TouchedCodes.InHand> inHand = touched.take(actor.tenant(), piece, now, actor.name());
            for (CodeId code : piece) {
                TouchedCodes.InHand one = inHand.get(code);
                if (one == null) {
                    throw TouchedCodes.unknown(code);
                }
                change.accept(code, one);
            }
            jpa.release(inHand.values().stream().map(TouchedCodes.InHand::state).toList());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<Scope> scopes(List<CodeId> codes) {
        return codes.stream().<Scope>map(Scope.OneCode::new).toList();
    }
}
