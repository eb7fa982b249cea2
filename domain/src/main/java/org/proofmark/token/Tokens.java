package org.proofmark.token;

import java.util.List;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.ElementString;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/**
 * What is done with the keys. Every method refuses with the problem {@code keystore-unavailable} while the keys cannot be read, never
 * with a wrong answer.
 */
public interface Tokens {
    /**
     * Makes the serials of a slot for one thread. Numbers are those that were allocated in it: a slot that is rotated out still signs
     * them, so that an order under way, its repeat download and its labels are not lost; only new numbers are refused to it, by
     * {@link TokenRegistry#issuingSlot}.
     *
     * @throws org.proofmark.kernel.ProblemException {@code slot-not-found}, {@code slot-revoked}
     */
    CodeSigner signer(TenantId tenant, Gtin gtin, int slot);

    /**
     * Whether a serial was made here. Reads no database in steady state; takes the same time for a forged tag and an unknown slot. A
     * change of a slot is seen at once on the node that made it, and within {@code proofmark.token.cache-seconds} on others.
     *
     * @param serial 20 characters of Crockford base 32 in either case; anything else is Forged
     */
    TokenCheck check(TenantId tenant, Gtin gtin, String serial);

    /**
     * The key under which the marks of a slot are drawn and read, whatever the slot's state.
     *
     * @throws org.proofmark.kernel.ProblemException {@code slot-not-found}
     */
    TextureKey textureKey(TenantId tenant, Gtin gtin, int slot);

    /** The slots of a product, of all its markets and in any state, as {@link #check} sees them: without a read in steady state. */
    List<SlotView> slots(TenantId tenant, Gtin gtin);

    /**
     * Adds to a label its own signature over every element, in AI 99, for inspectors without a network.
     *
     * @throws org.proofmark.kernel.ProblemException {@code no-epoch} while the tenant has no key yet
     */
    ElementString signLabel(TenantId tenant, ElementString label);

    /** The public keys of a tenant's epochs, oldest first; what an inspector takes along. */
    List<OfflineKey> offlineKeys(TenantId tenant);

    /**
     * The same keys with everything that a verifier outside wants to know of them, oldest first. For everyone who acts within the tenant.
     */
    List<PublishedKey> publishedKeys(Actor actor);

    /** What a label's own signature says, by these keys alone. */
    OfflineCheck checkLabel(List<OfflineKey> keys, ElementString label);
}
