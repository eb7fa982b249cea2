package org.proofmark.web.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.LotView;
import org.proofmark.catalog.Lots;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.ProblemException;
import org.proofmark.partners.SiteView;
import org.proofmark.partners.Sites;
import org.proofmark.web.security.CurrentActor;

/** Where an order's lot is made: times of the order are shown in the zone of that plant. Each lot is asked for once a request. */
@Named
@RequestScoped
public class Plants {
    @Inject
    private CurrentActor actor;

    @Inject
    private Lots lots;

    @Inject
    private Sites sites;

    private final Map<UUID, Optional<SiteView>> known = new HashMap<>();

    /** The plant of a lot; null where the lot names none. */
    public @Nullable SiteView of(UUID lot) {
        return known.computeIfAbsent(lot, this::find).orElse(null);
    }

    /** IANA name of its zone; null for none. */
    public @Nullable String zone(UUID lot) {
        SiteView plant = of(lot);
        return plant == null ? null : plant.zone();
    }

    private Optional<SiteView> find(UUID lot) {
        try {
            return Optional.ofNullable(lots.get(actor.get(), lot))
                    .map(LotView::site)
                    .flatMap(Gln::parse)
                    .flatMap(gln -> sites.byGln(actor.get().tenant(), gln));
        } catch (ProblemException gone) {
            return Optional.empty();
        }
    }
}
