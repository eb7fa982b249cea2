package org.proofmark.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Page;

/**
 * The slots of a tenant's products: which one issues, which are rotated out, which are revoked. Commands refuse with a
 * {@link org.proofmark.kernel.ProblemException}: {@code role-missing}, or {@code keystore-unavailable} while the keys cannot be read.
 */
public interface TokenRegistry {
    /** How many slots a product can have, over all markets and epochs. */
    int SLOTS = 256;

    /**
     * The slot in which new codes of this product for this market are numbered. Opens the next free one when there is none, safely under
     * concurrency: everybody gets the same. For brands and exporters.
     *
     * @throws org.proofmark.kernel.ProblemException {@code slots-exhausted} when all 256 are used
     */
    SlotView issuingSlot(Actor actor, Gtin gtin, UUID market);

    /**
     * Opens a fresh slot for this product and market; the one that issued until now is VERIFY_ONLY from here on. For brands.
     *
     * @throws org.proofmark.kernel.ProblemException {@code slots-exhausted} when all 256 are used
     */
    SlotView rotate(Actor actor, Gtin gtin, UUID market);

    /**
     * Makes a new root key and rotates every issuing slot out; the next order of each product opens a slot under the new root. For
     * brands.
     *
     * @return the number of the new epoch
     */
    int rotateEpoch(Actor actor);

    /**
     * Withdraws trust from one slot: nothing more is signed in it, and its codes are KEY_REVOKED. Touches no other slot. For brands and
     * compliance officers.
     *
     * @param reason 1 to 500 characters for the history
     * @throws org.proofmark.kernel.ProblemException {@code slot-not-found}, {@code slot-revoked} if it already is,
     *     {@code reason-missing}
     */
    SlotView revoke(Actor actor, Gtin gtin, int slot, String reason);

    /**
     * One slot. For everyone in the tenant.
     *
     * @throws org.proofmark.kernel.ProblemException {@code slot-not-found}
     */
    SlotView slot(Actor actor, Gtin gtin, int slot);

    /**
     * Slots by product and number. For brands, exporters, inspectors and compliance officers.
     *
     * @param gtin of one product, or null for all
     * @param window its search text selects GTINs that contain it
     */
    Page<SlotView> list(Actor actor, @Nullable Gtin gtin, Page.Window window);
}
