package org.proofmark.web.partners;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.partners.LicenceDraft;
import org.proofmark.partners.LicenceView;
import org.proofmark.partners.Licences;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Country;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Table;

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
    private Partners partners;

    @Inject
    private Look look;

    private final Table<LicenceView> table = new Table<>(this::rows);
    private String search = "";
    private Show show = Show.ACTIVE;
    private @Nullable LicenceView put;
    private @Nullable LicenceView edited;
    private @Nullable UUID partner;
    private @Nullable String gtin;
    private @Nullable String family;
    private List<String> countries = List.of();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private Page<LicenceView> rows(int offset, int limit, String sort) {
        return licences.list(actor.get(), Listing.of(offset, limit, search, sort, show));
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
        LicenceView saved = edited == null
                ? licences.create(actor.get(), draft)
                : licences.change(actor.get(), edited.id(), edited.version(), draft);
        Notices.done(edited == null ? "The licence is there" : "Saved", null);
    }

    public void archive(UUID id) {
        put = licences.archive(actor.get(), id);
    }

    public void restore(UUID id) {
        licences.restore(actor.get(), id);
        put = null;
    }

    public void export(String format) {
        Export.send(
                "licences",
                format,
                List.of("partner", "gtin", "family", "countries", "from", "to", "archived"),
                table.chunks(),
                row -> Arrays.asList(
                        holder(row.partner()),
                        row.gtin(),
                        row.family(),
                        String.join(" ", row.countries()),
                        row.from(),
                        row.to(),
                        row.archived() ? "yes" : "no"));
    }

    /** All countries of ISO 3166-1, by name in the reader's language. */
    public List<Country> getAllCountries() {
        return Country.all(look.getLocale());
    }

    public String territory(List<String> isos) {
        return isos.stream().map(iso -> Country.name(iso, look.getLocale())).collect(Collectors.joining(", "));
    }

    public List<PartnerView> getAllPartners() {
        return partners.list(actor.get(), Listing.of(Page.Window.first(1000))).items();
    }

    public String holder(UUID partner) {
        try {
            return partners.get(actor.get(), partner).name();
        } catch (ProblemException gone) {
            return "?";
        }
    }

    public Table<LicenceView> getTable() {
        return table;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public boolean isFresh() {
        return search.isEmpty() && show == Show.ACTIVE;
    }

    public @Nullable LicenceView getPut() {
        return put;
    }

    public @Nullable LicenceView getEdited() {
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
