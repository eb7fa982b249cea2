package org.proofmark.verification;

import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.reading.Photos;
import org.proofmark.token.PressNumbers;

/**
 * Makes the press of an order known by photographs of its first labels, taken where they are printed. Copies come from other presses: once
 * eight labels are known, prints of the order are judged beside them.
 *
 * <p>Nothing but a row of numbers is kept of a photograph. Whoever may add photographs could add those of a copy, so each is traced to who
 * sent it, and an order's can be forgotten and taken again.
 */
public interface PressSamples {
    /**
     * Adds the photograph of one label; another one of the same label replaces it. For brands and exporters.
     *
     * @param order that the label belongs to
     * @throws org.proofmark.kernel.ProblemException NOT_FOUND {@code order-not-found}; INVALID {@code image-without-code}, {@code
     *     code-of-another-order}, {@code order-without-mark}, {@code photo-not-good-enough} with what to change, {@code mark-not-seen};
     *     UNAVAILABLE {@code print-check-unavailable}
     */
    State add(Actor actor, UUID order, Photos.Reading photo);

    /** How far it is. For brands, exporters and compliance officers. */
    State of(Actor actor, UUID order);

    /** What is known of the presses of a slot's marked orders, for a verifier without a network. For brands. */
    PressNumbers.OfSlot ofSlot(Actor actor, Gtin gtin, int slot);

    /** Forgets all photographs of the order's press. For brands and exporters. */
    State forget(Actor actor, UUID order);

    /**
     * @param photographs of different labels, of the fingerprint that the present judge gives
     * @param wanted from which number on the press is known
     */
    record State(int photographs, int wanted) {
        public boolean known() {
            return photographs >= wanted;
        }
    }
}
