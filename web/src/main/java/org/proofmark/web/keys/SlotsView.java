package org.proofmark.web.keys;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.token.SlotView;
import org.proofmark.token.TokenRegistry;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;

/** The key slots of all products; rotation, and revocation after the GTIN was typed once more. */
@Named("slots")
@ViewScoped
public class SlotsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private TokenRegistry registry;

    @Inject
    private Products products;

    private final Rows<SlotView> rows = new Rows<>(listing -> registry.list(actor.get(), null, listing.window()));
    private @Nullable SlotView chosen;
    private @Nullable String reason;
    private @Nullable String confirmation;

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "key-slots",
                List.of("gtin", "slot", "market", "epoch", "state", "opened_at", "revoked_at", "reason"),
                slot -> Arrays.asList(
                        slot.gtin().value(),
                        slot.slot(),
                        market(slot),
                        slot.epoch(),
                        slot.state(),
                        slot.openedAt(),
                        slot.revokedAt(),
                        slot.reason()));
    }

    public String market(SlotView slot) {
        return products.market(actor.get().tenant(), slot.market())
                .map(Products.Market::code)
                .orElse("?");
    }

    public void rotate(SlotView slot) {
        SlotView fresh = registry.rotate(actor.get(), slot.gtin(), slot.market());
        Notices.done("slots.rotated", fresh.slot());
    }

    public void choose(SlotView slot) {
        chosen = slot;
        reason = null;
        confirmation = null;
    }

    public void revoke() {
        SlotView slot = chosen;
        if (slot == null) {
            return;
        }
        if (confirmation == null || !slot.gtin().value().endsWith(confirmation.strip()) || confirmation.length() < 8) {
            throw Problem.invalid("confirmation-differs", "confirm", confirmation, "this is not the GTIN of the slot");
        }
        registry.revoke(actor.get(), slot.gtin(), slot.slot(), reason == null ? "" : reason);
        Notices.done("slots.revoked", slot.slot(), slot.gtin());
    }

    public boolean isRotatable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public boolean isRevocable() {
        return actor.get().hasAny(Role.BRAND, Role.COMPLIANCE);
    }

    public Rows<SlotView> getRows() {
        return rows;
    }

    public @Nullable SlotView getChosen() {
        return chosen;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(@Nullable String confirmation) {
        this.confirmation = confirmation;
    }
}
