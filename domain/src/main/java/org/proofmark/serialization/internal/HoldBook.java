package org.proofmark.serialization.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofmark.kernel.Gtin;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.Hold;
import org.proofmark.serialization.Scope;

/** The holds of one tenant that are not on single codes, and its lost numbers, as they were at one moment. Immutable once built. */
final class HoldBook {
    private final Map<UUID, List<OnRange>> ofOrders = new HashMap<>();
    private final Map<UUID, List<Hold>> ofLots = new HashMap<>();
    private final Map<Slot, List<Hold>> ofSlots = new HashMap<>();
    private final Map<Slot, List<Lost>> lost = new HashMap<>();

    private record OnRange(Scope.Positions range, Hold hold) {}

    /** A key slot of a GTIN. */
    record Slot(Gtin gtin, int slot) {}

    /** Numbers of a slot, both ends included. */
    record Lost(Slot slot, long first, long last) {}

    /** A hold and what it is on. */
    record Held(Scope scope, Hold hold) {}

    HoldBook(List<Held> held, List<Lost> lostRanges) {
        for (Held one : held) {
            if (one.scope() instanceof Scope.Positions range) {
                ofOrders.computeIfAbsent(range.order(), k -> new ArrayList<>()).add(new OnRange(range, one.hold()));
            } else if (one.scope() instanceof Scope.WholeLot lot) {
                ofLots.computeIfAbsent(lot.lot(), k -> new ArrayList<>()).add(one.hold());
            } else if (one.scope() instanceof Scope.WholeSlot slot) {
                ofSlots.computeIfAbsent(new Slot(slot.gtin(), slot.slot()), k -> new ArrayList<>())
                        .add(one.hold());
            }
        }
        for (Lost range : lostRanges) {
            lost.computeIfAbsent(range.slot(), k -> new ArrayList<>()).add(range);
        }
    }

    /** Adds every hold that applies to the code to the list. */
    void collect(CodeId code, OrderHead order, long position, List<Hold> into) {
        for (OnRange held : ofOrders.getOrDefault(order.order(), List.of())) {
            if (position >= held.range().first() && position <= held.range().last()) {
                into.add(held.hold());
            }
        }
        into.addAll(ofLots.getOrDefault(order.lot(), List.of()));
        into.addAll(ofSlots.getOrDefault(new Slot(code.gtin(), code.slot()), List.of()));
    }

    boolean mayBeLost(CodeId code) {
        for (Lost range : lost.getOrDefault(new Slot(code.gtin(), code.slot()), List.of())) {
            if (code.number() >= range.first() && code.number() <= range.last()) {
                return true;
            }
        }
        return false;
    }
}
