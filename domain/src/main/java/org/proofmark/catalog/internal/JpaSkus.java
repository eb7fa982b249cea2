package org.proofmark.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.Change;
import org.proofmark.catalog.SkuChanged;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.foundation.JpaMasterRecords;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.TenantKey;
import org.proofmark.identity.Directory;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;

/** The SKUs in the database. */
@ApplicationScoped
@Transactional
public class JpaSkus implements Skus {
    private static final JpaMasterRecords<Sku> RECORDS = new JpaMasterRecords<>(
            Sku.class,
            "sku",
            Map.of("gtin", "e.gtin", "family", "e.family", "changed", "e.changedAt"),
            "e.gtin",
            "e.gtin like :search escape '!' or e.family like :search escape '!'"
                    + " or exists (select 1 from e.names n where n like :search escape '!')");

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private SqlImages images;

    @Inject
    private Event<SkuChanged> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    @ConfigProperty(name = "proofmark.catalog.activation")
    private Activation activation;

    @Override
    public SkuView create(Actor actor, SkuDraft draft) {
        actor.require(Role.BRAND);
        SkuRules.Checked checked = SkuRules.check(draft, activation);
        Sku sku = new Sku(TenantKey.of(actor.tenant(), ids.next()), actor, clock.instant(), checked);
        em.persist(sku);
        JpaMasterRecords.flush(em, exists(checked));
        checked.gtins().forEach(gtin -> directory.claimGtin(actor, gtin));
        return published(sku, actor, Change.CREATED);
    }

    @Override
    public SkuView change(Actor actor, UUID id, int version, SkuDraft draft) {
        actor.require(Role.BRAND);
        Sku sku = RECORDS.get(em, actor, id);
        SkuRules.Checked checked = SkuRules.check(draft, activation);
        if (!checked.gtin().equals(sku.gtin())) {
            throw Problem.invalid(
                    "gtin-fixed",
                    "gtin",
                    checked.gtin().value(),
                    "cannot be changed: codes and labels carry it. Archive this SKU and create another");
        }
        sku.change(version, actor, clock.instant(), checked);
        JpaMasterRecords.flush(em, exists(checked));
        checked.gtins().forEach(gtin -> directory.claimGtin(actor, gtin));
        return published(sku, actor, Change.CHANGED);
    }

    @Override
    public SkuView archive(Actor actor, UUID id) {
        return archive(actor, id, true);
    }

    @Override
    public SkuView restore(Actor actor, UUID id) {
        return archive(actor, id, false);
    }

    private SkuView archive(Actor actor, UUID id, boolean away) {
        actor.require(Role.BRAND);
        Sku sku = RECORDS.get(em, actor, id);
        if (!sku.archive(away, actor, clock.instant())) {
            return sku.view();
        }
        if (!away) {
            // An undone import has given it back.
            directory.claimGtins(actor, sku.gtins());
        }
        return published(sku, actor, away ? Change.ARCHIVED : Change.RESTORED);
    }

    @Override
    public SkuView get(Actor actor, UUID id) {
        Readers.check(actor);
        return RECORDS.get(em, actor, id).view();
    }

    @Override
    public SkuView byGtin(Actor actor, Gtin gtin) {
        Readers.check(actor);
        return em.createQuery("select e from Sku e where e.key.tenantId = :tenant and e.gtin = :gtin", Sku.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter("gtin", gtin.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("sku", gtin.value()))
                .view();
    }

    @Override
    public Page<SkuView> list(Actor actor, Listing listing) {
        Readers.check(actor);
        return RECORDS.list(em, actor, listing, Sku::view);
    }

    @Override
    public SkuView setImage(Actor actor, UUID id, byte[] bytes) {
        actor.require(Role.BRAND);
        Sku sku = RECORDS.get(em, actor, id);
        sku.show(images.keep(actor, bytes), actor, clock.instant());
        return published(sku, actor, Change.CHANGED);
    }

    private SkuView published(Sku sku, Actor actor, Change change) {
        JpaMasterRecords.flush(em, Problem.conflict("gtin-exists", "A GTIN is in use", "It belongs to another SKU."));
        events.fire(new SkuChanged(actor.tenant(), clock.instant(), actor.name(), sku.id(), sku.gtin(), change));
        return sku.view();
    }

    private static ProblemException exists(SkuRules.Checked checked) {
        return Problem.of(Problem.Kind.CONFLICT, "gtin-exists", "A GTIN is in use")
                .detail("One of the GTINs " + checked.gtins()
                        + " belongs to another SKU or packaging level of this brand.")
                .fault("gtin", checked.gtin().value(), "is in use already")
                .exception();
    }
}
