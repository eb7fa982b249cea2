package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Problem;
import org.proofmark.serialization.Codes.Others;
import org.proofmark.serialization.Life;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;
import org.proofmark.serialization.internal.Painted.Stretch;

/**
 * Commands on ranges: the order is locked, the stretches that may make the move get a revision each (one, if all may), and codes that were
 * touched alone are moved in their own rows, so that the newest word holds for them, too.
 */
@ApplicationScoped
public class RangeMoves {
    @Inject
    private JpaOrders orders;

    @Inject
    private SqlCodes codes;

    @Inject
    private SqlRegistry registry;

    @Inject
    private Event<RegistryChanged> changed;

    long move(
            Actor actor,
            Scope.Positions range,
            Transition transition,
            @Nullable String reason,
            Others others,
            Instant now) {
        CodeOrder order = locked(actor, range);
        List<Stretch<RangeBook.LifeMark>> movable = new ArrayList<>();
        for (Stretch<RangeBook.LifeMark> stretch :
                codes.ranges(actor.tenant(), range.order()).lives(range.first(), range.last())) {
            Life life = stretch.value() == null ? order.life() : stretch.value().life();
            if (transition.isAllowedFrom(life)) {
                movable.add(stretch);
            } else if (others == Others.REFUSE) {
                transition.check(life, "Position " + stretch.first() + " of the order");
            }
        }
        long moved = moveTouched(actor, order, range, movable, transition, reason, others, now);
        for (Stretch<RangeBook.LifeMark> stretch : movable) {
            orders.add(CodeRange.ofLife(
                    order, stretch.first(), stretch.last(), transition.to(), reason, now, actor.name()));
            moved += stretch.length();
        }
        announce(actor);
        return moved;
    }

    void activate(Actor actor, Scope.Positions range, Instant now) {
        CodeOrder order = locked(actor, range);
        orders.add(CodeRange.ofActivation(order, range.first(), range.last(), now, actor.name()));
        announce(actor);
    }

    void redirect(Actor actor, Scope.Positions range, UUID market, String reason, Instant now) {
        CodeOrder order = locked(actor, range);
        orders.add(CodeRange.ofMarket(order, range.first(), range.last(), market, reason, now, actor.name()));
        announce(actor);
    }

    /** Returns how many more codes move than the movable stretches are long; negative where touched codes stay behind. */
    private long moveTouched(
            Actor actor,
            CodeOrder order,
            Scope.Positions range,
            List<Stretch<RangeBook.LifeMark>> movable,
            Transition transition,
            @Nullable String reason,
            Others others,
            Instant now) {
        long first = order.first() + range.first();
        long last = order.first() + range.last();
        long balance = 0;
        for (Stretch<RangeBook.LifeMark> stretch : movable) {
            balance -=
                    codes
                            .ownLives(
                                    actor.tenant(),
                                    order,
                                    order.first() + stretch.first(),
                                    order.first() + stretch.last())
                            .stream()
                            .mapToLong(SqlCodes.OwnLives::count)
                            .sum();
        }
        for (SqlCodes.OwnLives own : codes.ownLives(actor.tenant(), order, first, last)) {
            if (transition.isAllowedFrom(own.life())) {
                balance += codes.moveOwn(
                        actor.tenant(), order, first, last, own.life(), transition, reason, now, actor.name());
            } else if (others == Others.REFUSE) {
                transition.check(own.life(), "Position " + (own.firstNumber() - order.first()) + " of the order");
            }
        }
        return balance;
    }

    private CodeOrder locked(Actor actor, Scope.Positions range) {
        CodeOrder order = orders.locked(actor.tenant(), range.order());
        if (range.last() >= order.quantity()) {
            throw Problem.invalid(
                    "range-invalid",
                    "last",
                    String.valueOf(range.last()),
                    "must be below the order's quantity of " + order.quantity());
        }
        return order;
    }

    private void announce(Actor actor) {
        registry.changed(actor.tenant());
        changed.fire(new RegistryChanged(actor.tenant()));
    }
}
