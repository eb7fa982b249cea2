package org.proofmark.web.catalog;

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
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Table;

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
    private Skus skus;

    @Inject
    private Clock clock;

    private final Table<LotView> table = new Table<>(this::rows);
    private String search = "";
    private Show show = Show.ACTIVE;
    private @Nullable LotView put;
    private @Nullable LotView edited;
    private @Nullable String gtin;
    private @Nullable String number;
    private @Nullable LocalDate produced;
    private @Nullable LocalDate expiry;
    private @Nullable String site;

    private Page<LotView> rows(int offset, int limit, String sort) {
        return lots.list(actor.get(), Listing.of(offset, limit, search, sort, show));
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
        Notices.done(edited == null ? "Lot " + saved.number() + " is there" : "Saved", null);
    }

    /** GTINs that start or contain what was typed, for the input that completes it. */
    public List<String> completeGtin(String typed) {
        return skus.list(actor.get(), Listing.of(0, 20, typed, "", Show.ACTIVE)).items().stream()
                .map(SkuView::gtin)
                .map(Object::toString)
                .toList();
    }

    public void archive(UUID id) {
        put = lots.archive(actor.get(), id);
    }

    public void restore(UUID id) {
        lots.restore(actor.get(), id);
        put = null;
    }

    public void export(String format) {
        Export.send(
                "lots",
                format,
                List.of("gtin", "lot", "produced", "expiry", "site", "archived"),
                table.chunks(),
                lot -> Arrays.asList(
                        lot.gtin().value(),
                        lot.number(),
                        lot.produced(),
                        lot.expiry(),
                        lot.site(),
                        lot.archived() ? "yes" : "no"));
    }

    public boolean expired(LotView lot) {
        return lot.expiry() != null && lot.expiry().isBefore(LocalDate.now(clock));
    }

    public Table<LotView> getTable() {
        return table;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND, Role.EXPORTER);
    }

    public boolean isFresh() {
        return search.isEmpty() && show == Show.ACTIVE;
    }

    public @Nullable LotView getPut() {
        return put;
    }

    public @Nullable LotView getEdited() {
        return edited;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search == null ? "" : search;
    }

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }

    public List<Show> getShows() {
        return List.of(Show.values());
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
