package org.proofmark.web.partners;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Country;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Table;

/** Exporters and distributors. */
@Named("partners")
@ViewScoped
public class PartnersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Partners partners;

    @Inject
    private Look look;

    private final Table<PartnerView> table = new Table<>(this::rows);
    private String search = "";
    private Show show = Show.ACTIVE;
    private @Nullable PartnerView put;
    private @Nullable PartnerView edited;
    private @Nullable PartnerRole role;
    private @Nullable String name;
    private @Nullable String gln;
    private @Nullable String country;
    private @Nullable String contact;

    private Page<PartnerView> rows(int offset, int limit, String sort) {
        return partners.list(actor.get(), Listing.of(offset, limit, search, sort, show));
    }

    public void startNew() {
        edited = null;
        role = null;
        name = null;
        gln = null;
        country = null;
        contact = null;
    }

    public void edit(UUID id) {
        edited = partners.get(actor.get(), id);
        role = edited.role();
        name = edited.name();
        gln = edited.gln();
        country = edited.country();
        contact = edited.contact();
    }

    public void save() {
        PartnerDraft draft = new PartnerDraft(role, name, gln, country, contact);
        PartnerView saved = edited == null
                ? partners.create(actor.get(), draft)
                : partners.change(actor.get(), edited.id(), edited.version(), draft);
        Notices.done(edited == null ? saved.name() + " is there" : "Saved", null);
    }

    public void archive(UUID id) {
        put = partners.archive(actor.get(), id);
    }

    public void restore(UUID id) {
        partners.restore(actor.get(), id);
        put = null;
    }

    public void export(String format) {
        Export.send(
                "partners",
                format,
                List.of("role", "name", "gln", "country", "contact", "archived"),
                table.chunks(),
                row -> Arrays.asList(
                        row.role(),
                        row.name(),
                        row.gln(),
                        row.country(),
                        row.contact(),
                        row.archived() ? "yes" : "no"));
    }

    /** All countries of ISO 3166-1, by name in the reader's language. */
    public List<Country> getAllCountries() {
        return Country.all(look.getLocale());
    }

    public String country(String iso) {
        return Country.name(iso, look.getLocale());
    }

    public Table<PartnerView> getTable() {
        return table;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public boolean isFresh() {
        return search.isEmpty() && show == Show.ACTIVE;
    }

    public @Nullable PartnerView getPut() {
        return put;
    }

    public @Nullable PartnerView getEdited() {
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

    public @Nullable PartnerRole getRole() {
        return role;
    }

    public void setRole(@Nullable PartnerRole role) {
        this.role = role;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getGln() {
        return gln;
    }

    public void setGln(@Nullable String gln) {
        this.gln = gln;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact;
    }
}
