package org.proofmark.serialization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.serialization.CodeId;
import org.proofmark.token.CodeSigner;
import org.proofmark.token.SlotView;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.TokenRegistry;
import org.proofmark.token.Tokens;

/** What this room needs of {@code token}: where to number, how to sign, whose a serial is. */
@ApplicationScoped
public class KeySlots {
    @Inject
    private TokenRegistry registry;

    @Inject
    private Tokens tokens;

    /** The slot that numbers new codes of a product for a market. */
    record IssuingSlot(int number, String textureProfile) {
        static IssuingSlot of(SlotView slot) {
            return new IssuingSlot(slot.slot(), slot.textureProfile());
        }
    }

    IssuingSlot issuing(Actor actor, Gtin gtin, UUID market) {
        return IssuingSlot.of(registry.issuingSlot(actor, gtin, market));
    }

    /** A fresh slot after one that is too full; the installation opens it, since whoever orders need not be allowed to rotate keys. */
    IssuingSlot openNext(Actor actor, Gtin gtin, UUID market) {
        return IssuingSlot.of(registry.rotate(Actor.system(actor.tenant()), gtin, market));
    }

    CodeSigner signer(TenantId tenant, Gtin gtin, int slot) {
        return tokens.signer(tenant, gtin, slot);
    }

    Optional<CodeId> check(TenantId tenant, Gtin gtin, String serial) {
        return tokens.check(tenant, gtin, serial) instanceof TokenCheck.Valid valid
                ? Optional.of(new CodeId(gtin, valid.slot().slot(), valid.number()))
                : Optional.empty();
    }
}
