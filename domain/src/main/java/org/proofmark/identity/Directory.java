package org.proofmark.identity;

import java.util.List;
import java.util.Optional;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.TenantId;

/** The one global table: which tenant a GTIN, a GS1 company prefix or a host belongs to. A second claim is refused. */
public interface Directory {
    /**
     * The tenant whose labels carry this host, compared without case or port; empty if nobody's. A suspended tenant keeps its hosts and
     * GTINs, so that its genuine goods are not called fakes: ask {@link #isSuspended} and answer "not available".
     */
    Optional<TenantId> ofHost(String host);

    /** The tenant that sells this GTIN, by its own claim or else by the longest claimed prefix. Cached: safe on the scan path. */
    Optional<TenantId> ofGtin(Gtin gtin);

    /** Whether the operator suspended the tenant: it may not act, and its codes are answered neither REAL nor FAKE. Cached. */
    boolean isSuspended(TenantId tenant);

    /**
     * Claims a GTIN for the actor's tenant; does nothing if the tenant has it already.
     *
     * @throws org.proofmark.kernel.ProblemException of kind CONFLICT, type {@code gtin-claimed}, if it is another tenant's or lies under
     *     another tenant's prefix
     */
    void claimGtin(Actor actor, Gtin gtin);

    /** As {@link #claimGtin} for each of many, for imports. */
    default void claimGtins(Actor actor, List<Gtin> gtins) {
        gtins.forEach(gtin -> claimGtin(actor, gtin));
    }

    /** Those of the GTINs that {@link #claimGtin} would refuse to this tenant, for imports. */
    default List<Gtin> ofOthers(TenantId tenant, List<Gtin> gtins) {
        return gtins.stream()
                .filter(gtin ->
                        ofGtin(gtin).filter(owner -> !owner.equals(tenant)).isPresent())
                .toList();
    }

    /** Gives a GTIN back, after an import was undone. */
    void releaseGtin(Actor actor, Gtin gtin);

    /** As {@link #releaseGtin} for each of many. */
    default void releaseGtins(Actor actor, List<Gtin> gtins) {
        gtins.forEach(gtin -> releaseGtin(actor, gtin));
    }

    /** The host that this tenant's labels carry, its first claimed one. Every tenant has one. */
    String labelHost(TenantId tenant);

    /** Every claimed host of every tenant, lower-case, sorted; public, as each is printed on labels. Cached: safe on the scan path. */
    List<String> hosts();

    /** GS1 company prefixes of the tenant, 4 to 12 digits each. */
    List<String> prefixes(TenantId tenant);
}
