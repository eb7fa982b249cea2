package org.proofmark.web.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.LotView;
import org.proofmark.catalog.Lots;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;
import org.proofmark.web.shell.Shelf;

/** The list of lots, with a dialog to make and change one. */
@Named("lots")
@ViewScoped
public class LotsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Lots lots;

    @Inject
    private Clock clock;

    private final Shelf<LotView> rows = new Shelf<>(
            listing -> lots.list(actor.get(), listing),
            id -> lots.archive(actor.get(), id),
            id -> lots.restore(actor.get(), id));
    private @Nullable LotView edited;
    private @Nullable String gtin;
    private @Nullable String number;
    private @Nullable LocalDate produced;
    private @Nullable LocalDate expiry;
    private @Nullable String site;

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "lots",
                List.of("gtin", "lot", "produced", "expiry", "site", "archived"),
                lot -> Arrays.asList(
                        lot.gtin().value(),
                        lot.number(),
                        lot.produced(),
                        lot.expiry(),
                        lot.site(),
                        Rows.flag(lot.archived())));
    }

    public void startNew() {
        edited = null;
        gtin = null;
        number = null;
        produced = null;
        expiry = null;
        site = null;
    }

    public void edit(UUID id) {
        edited = lots.get(actor.get(), id);
        gtin = edited.gtin().value();
        number = edited.number();
        produced = edited.produced();
        expiry = edited.expiry();
        site = edited.site();
    }

    public void save() {
        LotDraft draft = new LotDraft(gtin, number, produced, expiry, site);
        LotView saved = edited == null
                ? lots.create(actor.get(), draft)
                : lots.change(actor.get(), edited.id(), edited.version(), draft);
        if (edited == null) {
            Notices.done("lots.made", saved.number());
        } else {
            Notices.done("saved");
        }
    }

    public boolean expired(LotView lot) {
        return lot.expiry() != null && lot.expiry().isBefore(LocalDate.now(clock));
    }

    public Shelf<LotView> getRows() {
        return rows;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER);
    }

    public @Nullable LotView getEdited() {
        return edited;
    }

    public @Nullable String getGtin() {
        return gtin;
    }

    public void setGtin(@Nullable String gtin) {
        this.gtin = gtin;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getProduced() {
        return produced;
    }

    public void setProduced(@Nullable LocalDate produced) {
        this.produced = produced;
    }

    public @Nullable LocalDate getExpiry() {
        return expiry;
    }

    public void setExpiry(@Nullable LocalDate expiry) {
        this.expiry = expiry;
    }

    public @Nullable String getSite() {
        return site;
    }

    public void setSite(@Nullable String site) {
        this.site = site;
    }
}
