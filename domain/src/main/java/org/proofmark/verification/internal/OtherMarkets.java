package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.token.SlotView;
import org.proofmark.token.Tokens;

/** Whose mark a label carries that should carry another: tries the marks of the product's other markets. */
@ApplicationScoped
class OtherMarkets {
    /** Chance reaches it once in a thousand million tries; at most 256 slots are tried. */
    private static final double BEYOND_CHANCE = 6;

    @Inject
    private Tokens tokens;

    @Inject
    private Products products;

    private record Candidate(SlotView slot, TextureProfile profile, double standardErrors) {}

    /**
     * The market whose mark agrees best with the picture; empty where none agrees beyond chance.
     *
     * @param own the slot of the code on the label
     * @param printed what its order printed; the other market's own profile is tried as well
     */
    Optional<Products.Market> best(
            TenantId tenant, Gtin gtin, String serial, SlotView own, TextureProfile printed, LabelCapture.Label label) {
        List<SlotView> slots = tokens.slots(tenant, gtin).stream()
                .filter(slot -> !slot.market().equals(own.market()))
                .toList();
        Candidate best = null;
        for (TextureProfile profile : profiles(tenant, slots, printed)) {
            // Laid flat once for all keys of a geometry: a wrong key costs a quarter of a cell, which the confirmation
            // makes good.
            RectifiedLabel flat = LabelRectifier.rectify(
                    label, Textures.mark(label.modules(), serial, key(tenant, gtin, own), profile));
            for (SlotView slot : slots) {
                best = better(best, slot, profile, agreement(tenant, gtin, serial, slot, profile, label, flat));
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        double confirmed = agreement(tenant, gtin, serial, best.slot(), best.profile(), label, null);
        return Math.max(confirmed, best.standardErrors()) > BEYOND_CHANCE
                ? products.market(tenant, best.slot().market())
                : Optional.empty();
    }

    private static Candidate better(
            @Nullable Candidate best, SlotView slot, TextureProfile profile, double standardErrors) {
        return best != null && best.standardErrors() >= standardErrors
                ? best
                : new Candidate(slot, profile, standardErrors);
    }

    /** @param flat null to lay the label flat against this very mark */
    private double agreement(
            TenantId tenant,
            Gtin gtin,
            String serial,
            SlotView slot,
            TextureProfile profile,
            LabelCapture.Label label,
            @Nullable RectifiedLabel flat) {
        var expected = Textures.mark(label.modules(), serial, key(tenant, gtin, slot), profile);
        RectifiedLabel seen = flat != null ? flat : LabelRectifier.rectify(label, expected);
        return MarkAgreement.of(seen, expected).standardErrors();
    }

    private Set<TextureProfile> profiles(TenantId tenant, List<SlotView> slots, TextureProfile printed) {
        Set<TextureProfile> profiles = new HashSet<>(Set.of(printed));
        Set<UUID> markets = new HashSet<>();
        for (SlotView slot : slots) {
            if (markets.add(slot.market())) {
                products.market(tenant, slot.market())
                        .flatMap(market -> TextureProfile.mark(market.mark()))
                        .ifPresent(profiles::add);
            }
        }
        return profiles;
    }

    private TextureKey key(TenantId tenant, Gtin gtin, SlotView slot) {
        return TextureKey.of(tokens.textureKey(tenant, gtin, slot.slot()));
    }
}
