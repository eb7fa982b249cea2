package org.proofmark.web.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Role;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Look;
import org.proofmark.web.shell.Rows;
import org.proofmark.web.shell.Shelf;

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

    private final Shelf<SkuView> rows = new Shelf<>(
            listing -> skus.list(actor.get(), listing),
            id -> skus.archive(actor.get(), id),
            id -> skus.restore(actor.get(), id));

    @PostConstruct
    void prepare() {
        rows.exportAs(
                "skus",
                List.of("gtin", "family", "name", "activation", "weight_g", "archived"),
                sku -> Arrays.asList(
                        sku.gtin().value(),
                        sku.family(),
                        name(sku),
                        sku.activation().name(),
                        sku.weightGrams(),
                        Rows.flag(sku.archived())));
    }

    public Shelf<SkuView> getRows() {
        return rows;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND);
    }

    /** GTINs of SKUs in use that match what was typed, for inputs that complete it. */
    public List<String> completeGtin(String typed) {
        return skus.list(actor.get(), Listing.of(0, 20, typed, "", Show.ACTIVE)).items().stream()
                .map(sku -> sku.gtin().value())
                .toList();
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
}
