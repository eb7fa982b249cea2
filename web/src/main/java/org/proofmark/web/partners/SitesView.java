package org.proofmark.web.partners;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;
import org.proofmark.partners.SiteView;
import org.proofmark.partners.Sites;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Country;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Table;

/** Plants, warehouses and shops, each with its GLN and time zone. */
@Named("sites")
@ViewScoped
public class SitesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Sites sites;

    @Inject
    private Partners partners;

    @Inject
    private Look look;

    private final Table<SiteView> table = new Table<>(this::rows);
    private String search = "";
    private Show show = Show.ACTIVE;
    private @Nullable SiteView put;
    private @Nullable SiteView edited;
    private @Nullable String gln;
    private @Nullable SiteKind kind;
    private @Nullable String name;
    private @Nullable String address;
    private @Nullable String country;
    private @Nullable String zone;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable UUID partner;

    private Page<SiteView> rows(int offset, int limit, String sort) {
        return sites.list(actor.get(), Listing.of(offset, limit, search, sort, show));
    }

    public void startNew() {
        edited = null;
        gln = null;
        kind = null;
        name = null;
        address = null;
        country = null;
        zone = null;
        latitude = null;
        longitude = null;
        partner = null;
    }

    public void edit(UUID id) {
        edited = sites.get(actor.get(), id);
        gln = edited.gln();
        kind = edited.kind();
        name = edited.name();
        address = edited.address();
        country = edited.country();
        zone = edited.zone();
        latitude = edited.latitude();
        longitude = edited.longitude();
        partner = edited.partner();
    }

    public void save() {
        SiteDraft draft = new SiteDraft(gln, kind, name, address, country, zone, latitude, longitude, partner);
        SiteView saved = edited == null
                ? sites.create(actor.get(), draft)
                : sites.change(actor.get(), edited.id(), edited.version(), draft);
        Notices.done(edited == null ? saved.name() + " is there" : "Saved", null);
    }

    public void archive(UUID id) {
        put = sites.archive(actor.get(), id);
    }

    public void restore(UUID id) {
        sites.restore(actor.get(), id);
        put = null;
    }

    public void export(String format) {
        Export.send(
                "sites",
                format,
                List.of("gln", "kind", "name", "address", "country", "zone", "latitude", "longitude", "archived"),
                table.chunks(),
                row -> Arrays.asList(
                        row.gln(),
                        row.kind(),
                        row.name(),
                        row.address(),
                        row.country(),
                        row.zone(),
                        row.latitude(),
                        row.longitude(),
                        row.archived() ? "yes" : "no"));
    }

    /** All countries of ISO 3166-1, by name in the reader's language. */
    public List<Country> getAllCountries() {
        return Country.all(look.getLocale());
    }

    public String country(String iso) {
        return Country.name(iso, look.getLocale());
    }

    /** IANA zones of regions that contain what was typed. */
    public List<String> completeZone(String typed) {
        String wanted = typed.toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .filter(zone -> zone.toLowerCase(java.util.Locale.ROOT).contains(wanted))
                .sorted()
                .limit(30)
                .toList();
    }

    public List<PartnerView> getAllPartners() {
        return partners.list(actor.get(), Listing.of(Page.Window.first(1000))).items();
    }

    /** Who runs a site. */
    public String runner(@Nullable UUID partner) {
        if (partner == null) {
            return "The brand";
        }
        try {
            return partners.get(actor.get(), partner).name();
        } catch (ProblemException gone) {
            return "?";
        }
    }

    public Table<SiteView> getTable() {
        return table;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public boolean isFresh() {
        return search.isEmpty() && show == Show.ACTIVE;
    }

    public @Nullable SiteView getPut() {
        return put;
    }

    public @Nullable SiteView getEdited() {
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

    public @Nullable String getGln() {
        return gln;
    }

    public void setGln(@Nullable String gln) {
        this.gln = gln;
    }

    public @Nullable SiteKind getKind() {
        return kind;
    }

    public void setKind(@Nullable SiteKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public @Nullable Double getLatitude() {
        return latitude;
    }

    public void setLatitude(@Nullable Double latitude) {
        this.latitude = latitude;
    }

    public @Nullable Double getLongitude() {
        return longitude;
    }

    public void setLongitude(@Nullable Double longitude) {
        this.longitude = longitude;
    }

    public @Nullable UUID getPartner() {
        return partner;
    }

    public void setPartner(@Nullable UUID partner) {
        this.partner = partner;
    }
}
