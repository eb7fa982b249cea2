package org.proofmark.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.MarketView;
import org.proofmark.catalog.Markets;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Country;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Table;

/** The list of markets, with a dialog to make and change one and its territory. */
@Named("markets")
@ViewScoped
public class MarketsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Markets markets;

    @Inject
    private Look look;

    private final Table<MarketView> table = new Table<>(this::rows);
    private String search = "";
    private Show show = Show.ACTIVE;
    private @Nullable MarketView put;
    private @Nullable MarketView edited;
    private @Nullable String code;
    private @Nullable String name;
    private List<String> countries = List.of();

    private Page<MarketView> rows(int offset, int limit, String sort) {
        return markets.list(actor.get(), Listing.of(offset, limit, search, sort, show));
    }

    public void startNew() {
        edited = null;
        code = null;
        name = null;
        countries = List.of();
    }

    public void edit(UUID id) {
        edited = markets.get(actor.get(), id);
        code = edited.code();
        name = edited.name();
        countries = edited.countries();
    }

    public void save() {
        MarketDraft draft = new MarketDraft(code, name, new LinkedHashSet<>(countries));
        MarketView saved = edited == null
                ? markets.create(actor.get(), draft)
                : markets.change(actor.get(), edited.id(), edited.version(), draft);
        Notices.done(edited == null ? "Market " + saved.code() + " is there" : "Saved", null);
    }

    public void archive(UUID id) {
        put = markets.archive(actor.get(), id);
    }

    public void restore(UUID id) {
        markets.restore(actor.get(), id);
        put = null;
    }

    public void export(String format) {
        Export.send(
                "markets",
                format,
                List.of("code", "name", "countries", "archived"),
                table.chunks(),
                market -> Arrays.asList(
                        market.code(),
                        market.name(),
                        String.join(" ", market.countries()),
                        market.archived() ? "yes" : "no"));
    }

    /** All countries of ISO 3166-1, by name. */
    public List<Country> getAllCountries() {
        return Country.all(look.getLocale());
    }

    public String territory(MarketView market) {
        return market.countries().stream()
                .map(iso -> Country.name(iso, look.getLocale()))
                .collect(Collectors.joining(", "));
    }

    public Table<MarketView> getTable() {
        return table;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public boolean isFresh() {
        return search.isEmpty() && show == Show.ACTIVE;
    }

    public @Nullable MarketView getPut() {
        return put;
    }

    public @Nullable MarketView getEdited() {
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

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public List<String> getCountries() {
        return countries;
    }

    public void setCountries(@Nullable List<String> countries) {
        this.countries = countries == null ? List.of() : countries;
    }
}
