package org.proofmark.token;

import org.proofmark.kernel.DomainEvent;
import org.proofmark.kernel.Gtin;

/** Something that happened to one slot. */
public sealed interface SlotEvent extends DomainEvent permits SlotOpened, SlotRotated, SlotRevoked {
    Gtin gtin();

    /** The slot that is opened or revoked; of a rotation, the new one. */
    int slot();
}
