package org.proofmark.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Export;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Table;

/** The list of SKUs. */
@Named("skus")
@ViewScoped
public class SkusView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor actor;

    @Inject
    private Skus skus;

    @Inject
    private Look look;

    private final Table<SkuView> table = new Table<>(this::rows);
    private String search = "";
    private Show show = Show.ACTIVE;
    private @Nullable SkuView put;

    private Page<SkuView> rows(int offset, int limit, String sort) {
        return skus.list(actor.get(), Listing.of(offset, limit, search, sort, show));
    }

    public Table<SkuView> getTable() {
        return table;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    /** Whether the list is empty because there is nothing yet, not because nothing was found. */
    public boolean isFresh() {
        return search.isEmpty() && show == Show.ACTIVE;
    }

    /** The name in the reader's language, else in English, else any. */
    public String name(SkuView sku) {
        String name = sku.names().get(look.getLanguage());
        if (name == null) {
            name = sku.names().get("en");
        }
        return name != null
                ? name
                : sku.names().values().stream().sorted().findFirst().orElse("");
    }

    public void archive(UUID id) {
        put = skus.archive(actor.get(), id);
    }

    public void restore(UUID id) {
        skus.restore(actor.get(), id);
        put = null;
    }

    /** What was archived last and may be brought back by one press. */
    public @Nullable SkuView getPut() {
        return put;
    }

    public void export(String format) {
        Export.send(
                "skus",
                format,
                List.of("gtin", "family", "name", "activation", "weight_g", "archived"),
                table.chunks(),
                sku -> Arrays.asList(
                        sku.gtin().value(),
                        sku.family(),
                        name(sku),
                        sku.activation().name(),
                        sku.weightGrams(),
                        sku.archived() ? "yes" : "no"));
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
}
