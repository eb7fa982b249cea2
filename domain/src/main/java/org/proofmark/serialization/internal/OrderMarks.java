package org.proofmark.serialization.internal;

import org.proofmark.catalog.Products.Market;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Role;

/** Which mark an order's labels carry: decided once, when it is placed, since every genuine label must show the same. */
final class OrderMarks {
    static final String NONE = "none";

    private OrderMarks() {}

    /**
     * The market's wish, else what the installation opens its slots for.
     *
     * @param unmarked to leave the mark out; brands alone decide that where there would be one
     */
    static String of(Actor actor, Market market, String ofSlot, boolean unmarked) {
        String mark = market.mark().equals(NONE) ? ofSlot : market.mark();
        if (unmarked && !mark.equals(NONE)) {
            actor.require(Role.BRAND);
            return NONE;
        }
        return mark;
    }
}
