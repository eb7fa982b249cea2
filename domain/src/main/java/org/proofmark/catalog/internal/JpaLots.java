package org.proofmark.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.proofmark.catalog.Change;
import org.proofmark.catalog.LotChanged;
import org.proofmark.catalog.LotDraft;
import org.proofmark.catalog.LotView;
import org.proofmark.catalog.Lots;
import org.proofmark.catalog.Products;
import org.proofmark.foundation.JpaMasterRecords;
import org.proofmark.foundation.Listing;
import org.proofmark.foundation.TenantKey;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Page;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;

/** The lots in the database. */
@ApplicationScoped
@Transactional
public class JpaLots implements Lots {
    private static final JpaMasterRecords<Lot> RECORDS = new JpaMasterRecords<>(
            Lot.class,
            "lot",
            Map.of(
                    "number", "e.number",
                    "gtin", "e.gtin, e.number",
                    "produced", "e.produced",
                    "expiry", "e.expiry",
                    "changed", "e.changedAt"),
            "e.gtin, e.number",
            "e.number like :search escape '!' or e.gtin like :search escape '!'");

    @Inject
    private EntityManager em;

    @Inject
    private Products products;

    @Inject
    private Event<LotChanged> events;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Override
    public LotView create(Actor actor, LotDraft draft) {
        actor.require(Role.BRAND, Role.EXPORTER);
        LotRules.Checked checked = LotRules.check(draft);
        SkuInUse.check(products, actor, checked.gtin());
        Lot lot = new Lot(TenantKey.of(actor.tenant(), ids.next()), actor, clock.instant(), checked);
        em.persist(lot);
        return published(lot, actor, Change.CREATED);
    }

    @Override
    public LotView change(Actor actor, UUID id, int version, LotDraft draft) {
        actor.require(Role.BRAND, Role.EXPORTER);
        Lot lot = RECORDS.get(em, actor, id);
        LotRules.Checked checked = LotRules.check(draft);
        if (!checked.gtin().equals(lot.gtin()) || !checked.number().equals(lot.number())) {
            throw Problem.invalid(
                    "lot-number-fixed",
                    "number",
                    checked.number(),
                    "cannot be changed, nor can the GTIN: codes name them");
        }
        lot.change(version, actor, clock.instant(), checked);
        return published(lot, actor, Change.CHANGED);
    }

    @Override
    public LotView archive(Actor actor, UUID id) {
        return archive(actor, id, true);
    }

    @Override
    public LotView restore(Actor actor, UUID id) {
        return archive(actor, id, false);
    }

    private LotView archive(Actor actor, UUID id, boolean away) {
        actor.require(Role.BRAND, Role.EXPORTER);
        Lot lot = RECORDS.get(em, actor, id);
        if (!lot.archive(away, actor, clock.instant())) {
            return lot.view();
        }
        return published(lot, actor, away ? Change.ARCHIVED : Change.RESTORED);
    }

    @Override
    public LotView get(Actor actor, UUID id) {
        Readers.check(actor);
        return RECORDS.get(em, actor, id).view();
    }

    @Override
    public LotView byNumber(Actor actor, Gtin gtin, String number) {
        Readers.check(actor);
        return em.createQuery(
                        "select e from Lot e where e.key.tenantId = :tenant and e.gtin = :gtin and e.number = :number",
                        Lot.class)
                .setParameter("tenant", actor.tenant().value())
                .setParameter("gtin", gtin.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("lot", number))
                .view();
    }

    @Override
    public Page<LotView> list(Actor actor, Listing listing) {
        Readers.check(actor);
        return RECORDS.list(em, actor, listing, Lot::view);
    }

    private LotView published(Lot lot, Actor actor, Change change) {
        JpaMasterRecords.flush(
                em,
                Problem.conflict(
                        "lot-exists",
                        "There is such a lot",
                        "Lot " + lot.number() + " of " + lot.gtin() + " exists; if it is archived, restore it."));
        events.fire(new LotChanged(
                actor.tenant(), clock.instant(), actor.name(), lot.id(), lot.gtin(), lot.number(), change));
        return lot.view();
    }
}
