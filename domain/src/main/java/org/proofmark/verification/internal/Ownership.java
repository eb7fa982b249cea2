package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.TenantId;

/**
 * Whose code it is, by the host that the label names and the product. A label's host is part of what the brand printed: the same path
 * under another host is a copy that leads elsewhere. This installation's own hosts (a laptop's {@code localhost}) stand for any brand.
 */
@ApplicationScoped
class Ownership {
    /** An owner, or the reason why there is none; {@code claimed} is the brand whose product the code names all the same. */
    record Owner(@Nullable TenantId tenant, @Nullable TenantId claimed, String why) {
        static Owner of(TenantId tenant) {
            return new Owner(tenant, tenant, "");
        }

        static Owner none(@Nullable TenantId claimed, String why) {
            return new Owner(null, claimed, why);
        }
    }

    @Inject
    private Directory directory;

    @Inject
    @ConfigProperty(name = "proofmark.resolver.own-hosts")
    private List<String> ownHosts;

    Owner of(CodeText.Unit unit) {
        Optional<TenantId> seller = directory.ofGtin(unit.gtin());
        String host = unit.host();
        if (host == null || isOwn(host)) {
            return seller.map(Owner::of).orElseGet(() -> Owner.none(null, "No brand here sells " + unit.gtin() + "."));
        }
        Optional<TenantId> brand = directory.ofHost(host);
        if (brand.isEmpty()) {
            return Owner.none(seller.orElse(null), "No brand here uses the host " + host + ".");
        }
        return brand.equals(seller)
                ? Owner.of(brand.get())
                : Owner.none(brand.get(), "The brand of " + host + " does not sell " + unit.gtin() + ".");
    }

    /** Whether the host, with or without a port, is this installation itself. */
    boolean isOwn(String host) {
        int port = host.lastIndexOf(':');
        String name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
        return ownHosts.stream().anyMatch(name::equalsIgnoreCase);
    }
}
