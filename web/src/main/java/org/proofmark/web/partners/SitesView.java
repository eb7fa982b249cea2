package org.proofmark.web.partners;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Role;
import org.proofmark.partners.SiteDraft;
import org.proofmark.partners.SiteKind;
import org.proofmark.partners.SiteView;
import org.proofmark.partners.Sites;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;
import org.proofmark.web.shell.Shelf;

/** Plants, warehouses and shops, each with its GLN and time zone. */
@Named("sites")
@ViewScoped
public class SitesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Sites sites;

    private final Shelf<SiteView> rows = new Shelf<>(
            listing -> sites.list(actor.get(), listing),
            id -> sites.archive(actor.get(), id),
            id -> sites.restore(actor.get(), id));
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

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "sites",
                List.of("gln", "kind", "name", "address", "country", "zone", "latitude", "longitude", "archived"),
                row -> Arrays.asList(
                        row.gln(),
                        row.kind(),
                        row.name(),
                        row.address(),
                        row.country(),
                        row.zone(),
                        row.latitude(),
                        row.longitude(),
                        Rows.flag(row.archived())));
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
        if (edited == null) {
            Notices.done("sites.made", saved.name());
        } else {
            Notices.done("saved");
        }
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

    public Shelf<SiteView> getRows() {
        return rows;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public @Nullable SiteView getEdited() {
        return edited;
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
