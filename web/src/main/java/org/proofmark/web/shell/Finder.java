package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.Listing.Show;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.DigitalLink;
import org.proofmark.kernel.Gln;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.ProblemException;
import org.proofmark.partners.Sites;
import org.proofmark.serialization.Orders;
import org.proofmark.web.security.CurrentActor;

/** The search of the top bar: leads straight to what an identifier names; says so where it names nothing that the reader may see. */
@Named("finder")
@RequestScoped
public class Finder {
    @Inject
    private CurrentActor current;

    @Inject
    private Skus skus;

    @Inject
    private Lots lots;

    @Inject
    private Sites sites;

    @Inject
    private Orders orders;

    private @Nullable String query;

    /** Leads on if the query names one thing. */
    public void go() throws IOException {
        String wanted = query == null ? "" : query.strip();
        if (wanted.isEmpty()) {
            return;
        }
        Optional<String> page = page(current.get(), wanted);
        if (page.isPresent()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page.get());
            faces.responseComplete();
        }
    }

    private Optional<String> page(Actor actor, String wanted) {
        if (DigitalLink.read(wanted) instanceof DigitalLink.Read read
                && read.link().elements().value("21").isPresent()) {
            return Optional.of("/app/codes/lookup.xhtml?code=" + encode(wanted));
        }
        if (wanted.startsWith("(01)") || wanted.regionMatches(true, 0, "urn:epc:id:sgtin:", 0, 17)) {
            return Optional.of("/app/codes/lookup.xhtml?code=" + encode(wanted));
        }
        Optional<String> order = order(actor, wanted);
        if (order.isPresent()) {
            return order;
        }
        Optional<String> product = Gtin.parse(wanted)
                .flatMap(gtin ->
                        found(() -> skus.byGtin(actor, gtin).id()).map(id -> "/app/catalog/sku.xhtml?id=" + id));
        if (product.isPresent()) {
            return product;
        }
        Optional<String> site = Gln.parse(wanted)
                .flatMap(gln -> sites.byGln(actor.tenant(), gln))
                .map(known -> "/app/partners/sites.xhtml?search=" + encode(known.gln()));
        if (site.isPresent()) {
            return site;
        }
        if (found(() -> lots.list(actor, Listing.of(0, 1, wanted, "", Show.ALL)).total())
                        .orElse(0L)
                > 0) {
            return Optional.of("/app/catalog/lots.xhtml?search=" + encode(wanted));
        }
        if (found(() -> skus.list(actor, Listing.of(0, 1, wanted, "", Show.ALL)).total())
                        .orElse(0L)
                > 0) {
            return Optional.of("/app/catalog/skus.xhtml?search=" + encode(wanted));
        }
        return Optional.empty();
    }

    private Optional<String> order(Actor actor, String wanted) {
        if (!wanted.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        return found(() -> orders.get(actor, UUID.fromString(wanted)).id())
                .map(id -> "/app/orders/order.xhtml?id=" + id);
    }

    private static <T> Optional<T> found(java.util.function.Supplier<T> look) {
        try {
            return Optional.of(look.get());
        } catch (ProblemException notThere) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public @Nullable String getQuery() {
        return query;
    }

    public void setQuery(@Nullable String query) {
        this.query = query;
    }
}
