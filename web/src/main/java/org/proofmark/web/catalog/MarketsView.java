package org.proofmark.web.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.MarketView;
import org.proofmark.catalog.Markets;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;
import org.proofmark.web.shell.Shelf;

/** The list of markets, with a dialog to make and change one and its territory. */
@Named("markets")
@ViewScoped
public class MarketsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Markets markets;

    private final Shelf<MarketView> rows = new Shelf<>(
            listing -> markets.list(actor.get(), listing),
            id -> markets.archive(actor.get(), id),
            id -> markets.restore(actor.get(), id));
    private @Nullable MarketView edited;
    private @Nullable String code;
    private @Nullable String name;
    private List<String> countries = List.of();

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "markets",
                List.of("code", "name", "countries", "archived"),
                market -> Arrays.asList(
                        market.code(),
                        market.name(),
                        String.join(" ", market.countries()),
                        Rows.flag(market.archived())));
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

    public Shelf<MarketView> getRows() {
        return rows;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    public @Nullable MarketView getEdited() {
        return edited;
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
