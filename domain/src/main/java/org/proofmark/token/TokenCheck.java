package org.proofmark.token;

/** What a serial's tag says. Whether the number was ever allocated is for serialization to say. */
public sealed interface TokenCheck {
    /**
     * The tag was made with this slot's key, whatever state the slot is in now.
     *
     * @param number 0 to 2^32 - 1
     */
    record Valid(SlotView slot, long number) implements TokenCheck {}

    /** The slot exists, and its key did not make this tag; or the text is no serial at all. */
    record Forged() implements TokenCheck {}

    /** The product has no such slot. The public is told the same as for {@link Forged}. */
    record UnknownSlot() implements TokenCheck {}
}
