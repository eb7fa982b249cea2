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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.MarketDraft;
import org.proofmark.catalog.MarketView;
import org.proofmark.catalog.Markets;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;
import org.proofmark.web.shell.Rows;
import org.proofmark.web.shell.Shelf;

/** The list of markets, with a dialog to make and change one and its territory. */
@Named("markets")
@ViewScoped
public class MarketsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double MICROMETRES_PER_INCH = 25_400;

    /** Modules of a version 4 code, which hosts of up to 17 characters get. */
    private static final int SMALLEST_CODE = 33;

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
    private String mark = MarketView.NO_MARK;

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "markets",
                List.of("code", "name", "countries", "mark", "archived"),
                market -> Arrays.asList(
                        market.code(),
                        market.name(),
                        String.join(" ", market.countries()),
                        market.mark(),
                        Rows.flag(market.archived())));
    }

    public void startNew() {
        edited = null;
        code = null;
        name = null;
        countries = List.of();
        mark = MarketView.NO_MARK;
    }

    public void edit(UUID id) {
        edited = markets.get(actor.get(), id);
        code = edited.code();
        name = edited.name();
        countries = edited.countries();
        mark = edited.mark();
    }

    public void save() {
        MarketDraft draft = new MarketDraft(code, name, new LinkedHashSet<>(countries), mark);
        MarketView saved = edited == null
                ? markets.create(actor.get(), draft)
                : markets.change(actor.get(), edited.id(), edited.version(), draft);
        if (edited == null) {
            Notices.done("markets.made", saved.code());
        } else {
            Notices.done("saved");
        }
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

    /**
     * A mark that can be chosen, in numbers that a printer's owner knows.
     *
     * @param cell side of a cell in micrometres
     * @param code side of the smallest code in millimetres
     */
    public record Choice(String id, int dpi, long cell, long code) {
        static Choice of(TextureProfile mark) {
            return new Choice(
                    mark.id(),
                    mark.dpi(),
                    Math.round(MICROMETRES_PER_INCH * mark.cellDots() / mark.dpi()),
                    Math.round(SMALLEST_CODE * mark.moduleMm()));
        }
    }

    /** What can be chosen; a market may have got another mark by REST, which then is among them. */
    public List<Choice> getMarks() {
        return Stream.concat(
                        TextureProfile.OFFERED.stream(),
                        TextureProfile.mark(mark).stream().filter(own -> !TextureProfile.OFFERED.contains(own)))
                .map(Choice::of)
                .toList();
    }

    public String getMark() {
        return mark;
    }

    public void setMark(@Nullable String mark) {
        this.mark = mark == null ? MarketView.NO_MARK : mark;
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
