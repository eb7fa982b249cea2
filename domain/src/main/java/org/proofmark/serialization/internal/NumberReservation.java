package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.serialization.internal.KeySlots.IssuingSlot;

/** Finds a slot with room for an order and reserves its numbers: the issuing slot, else the next one, which it opens. */
@ApplicationScoped
public class NumberReservation {
    @Inject
    private SqlSerialRanges ranges;

    @Inject
    private KeySlots slots;

    /** Numbers {@code first} to {@code first + quantity − 1} of a slot. */
    record Reserved(int slot, long first, String textureProfile) {}

    /**
     * Needs a transaction: the numbers are the caller's once it commits. An order's codes lie in one slot, so the end of a slot that is
     * too short for an order stays unused once the next slot was opened.
     *
     * @throws org.proofmark.kernel.ProblemException CONFLICT {@code slot-exhausted} when the GTIN has no slot left
     */
    Reserved reserve(Actor actor, Gtin gtin, UUID market, long quantity) {
        IssuingSlot slot = slots.issuing(actor, gtin, market);
        OptionalLong first = ranges.allocate(actor.tenant(), gtin, slot.number(), quantity);
        if (first.isEmpty()) {
            slot = slots.openNext(actor, gtin, market);
            first = ranges.allocate(actor.tenant(), gtin, slot.number(), quantity);
        }
        return new Reserved(slot.number(), first.orElseThrow(), slot.textureProfile());
    }
}
