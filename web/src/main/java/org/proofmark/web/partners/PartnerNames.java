package org.proofmark.web.partners;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.ProblemException;
import org.proofmark.partners.PartnerView;
import org.proofmark.partners.Partners;
import org.proofmark.web.security.CurrentActor;

/** Partners to choose from and by name; each is asked for once a request, however many rows name it. */
@Named
@RequestScoped
public class PartnerNames {
    @Inject
    private CurrentActor actor;

    @Inject
    private Partners partners;

    private final Map<UUID, String> known = new HashMap<>();

    public List<PartnerView> getAll() {
        return partners.list(actor.get(), Listing.of(Page.Window.first(1000))).items();
    }

    /** The partner's name; a question mark where it is gone. */
    public String of(UUID partner) {
        return known.computeIfAbsent(partner, id -> {
            try {
                return partners.get(actor.get(), id).name();
            } catch (ProblemException gone) {
                return "?";
            }
        });
    }
}
