package org.proofmark.web.partners;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Role;
import org.proofmark.partners.PartnerDraft;
import org.proofmark.partners.PartnerRole;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;
import org.proofmark.web.shell.Shelf;

/** Exporters and distributors. */
@Named("partners")
@ViewScoped
public class PartnersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Partners partners;

    private final Shelf<PartnerView> rows = new Shelf<>(
            listing -> partners.list(actor.get(), listing),
            id -> partners.archive(actor.get(), id),
            id -> partners.restore(actor.get(), id));
    private @Nullable PartnerView edited;
    private @Nullable PartnerRole role;
    private @Nullable String name;
    private @Nullable String gln;
    private @Nullable String country;
    private @Nullable String contact;

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "partners",
                List.of("role", "name", "gln", "country", "contact", "archived"),
                row -> Arrays.asList(
                        row.role(), row.name(), row.gln(), row.country(), row.contact(), Rows.flag(row.archived())));
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
        if (edited == null) {
            Notices.done("partners.made", saved.name());
        } else {
            Notices.done("saved");
        }
    }

    public Shelf<PartnerView> getRows() {
        return rows;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public @Nullable PartnerView getEdited() {
        return edited;
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
