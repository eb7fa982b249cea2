package org.proofmark.web.partners;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Role;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.LicenceView;
import org.proofmark.partners.Licences;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;
import org.proofmark.web.shell.Shelf;

/** Which partner may hold which goods, where and when. */
@Named("licences")
@ViewScoped
public class LicencesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Licences licences;

    @Inject
    private PartnerNames names;

    private final Shelf<LicenceView> rows = new Shelf<>(
            listing -> licences.list(actor.get(), listing),
            id -> licences.archive(actor.get(), id),
            id -> licences.restore(actor.get(), id));
    private @Nullable LicenceView edited;
    private @Nullable UUID partner;
    private @Nullable String gtin;
    private @Nullable String family;
    private List<String> countries = List.of();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "licences",
                List.of("partner", "gtin", "family", "countries", "from", "to", "archived"),
                row -> Arrays.asList(
                        names.of(row.partner()),
                        row.gtin(),
                        row.family(),
                        String.join(" ", row.countries()),
                        row.from(),
                        row.to(),
                        Rows.flag(row.archived())));
    }

    public void startNew() {
        edited = null;
        partner = null;
        gtin = null;
        family = null;
        countries = List.of();
        from = null;
        to = null;
    }

    public void edit(UUID id) {
        edited = licences.get(actor.get(), id);
        partner = edited.partner();
        gtin = edited.gtin();
        family = edited.family();
        countries = edited.countries();
        from = edited.from();
        to = edited.to();
    }

    public void save() {
        LicenceDraft draft = new LicenceDraft(partner, gtin, family, new LinkedHashSet<>(countries), from, to);
        if (edited == null) {
            licences.create(actor.get(), draft);
            Notices.done("licences.made");
        } else {
            licences.change(actor.get(), edited.id(), edited.version(), draft);
            Notices.done("saved");
        }
    }

    public Shelf<LicenceView> getRows() {
        return rows;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public @Nullable LicenceView getEdited() {
        return edited;
    }

    public @Nullable UUID getPartner() {
        return partner;
    }

    public void setPartner(@Nullable UUID partner) {
        this.partner = partner;
    }

    public @Nullable String getGtin() {
        return gtin;
    }

    public void setGtin(@Nullable String gtin) {
        this.gtin = gtin;
    }

    public @Nullable String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family;
    }

    public List<String> getCountries() {
        return countries;
    }

    public void setCountries(@Nullable List<String> countries) {
        this.countries = countries == null ? List.of() : countries;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
